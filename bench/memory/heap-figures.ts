/** What a thread's V8 holds when everything that is not needed has gone. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes. */
export interface HeapFigures {
  /** Of objects on the heap. */
  readonly used: number;
  /** Of buffers and the like outside the heap that V8 knows of. */
  readonly external: number;
}

let collect: (() => void) | null = null;

/** @returns figures of the thread that calls, after a full collection */
export function heapFigures(): HeapFigures {
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  // Finalizers of the first free what the second collects.
  collect();
  collect();
  const heap = getHeapStatistics();
  return { used: heap.used_heap_size, external: heap.external_memory };
}
