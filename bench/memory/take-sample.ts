/** The memory of the process at one moment, part by part. */
import { heapFigures } from './heap-figures.js';
import { residentBytes } from './resident-bytes.js';
import { askThreadHeap } from './thread-channel.js';

/**
 * Each is judged for itself. The heaps are free of noise; the whole process also holds SQLite, OpenSSL, sockets, compiled
 * code and blocks that the allocator keeps, and breathes.
 */
export const parts = {
  mainHeap: 'heap, main thread',
  threadHeap: 'heap, measuring thread',
  external: 'buffers known to V8',
  resident: 'whole process',
} as const;
export type Part = keyof typeof parts;

/** Bytes. */
export type MemorySample = { readonly runs: number } & Readonly<Record<Part, number>>;

/** @param runs done so far; nothing may be under way */
export async function takeSample(runs: number): Promise<MemorySample> {
  const thread = await askThreadHeap();
  const main = heapFigures();
  return {
    runs,
    mainHeap: main.used,
    threadHeap: thread.used,
    external: main.external + thread.external,
    resident: residentBytes(),
  };
}
