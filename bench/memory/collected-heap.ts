/** What a thread's heap holds when everything that is not needed has gone. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | null = null;

/** @returns bytes used after a full collection; buffers outside the heap are not in it */
export function collectedHeapBytes(): number {
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  // Finalizers of the first free what the second collects.
  collect();
  collect();
  return getHeapStatistics().used_heap_size;
}
