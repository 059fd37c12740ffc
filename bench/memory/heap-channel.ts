/** Asks the measuring thread for the size of its heap. */
import { BroadcastChannel } from 'node:worker_threads';

export const HEAP_CHANNEL = 'bench-memory-heap';
export type HeapMessage = { readonly type: 'ask' } | { readonly type: 'answer'; readonly heapBytes: number };

/** @returns bytes after a collection */
export async function askThreadHeap(): Promise<number> {
  const channel = new BroadcastChannel(HEAP_CHANNEL);
  try {
    const answer = new Promise<number>((resolve) => {
      channel.onmessage = (event) => {
        const { data } = event as { data: HeapMessage };
        if (data.type === 'answer') resolve(data.heapBytes);
      };
    });
    channel.postMessage({ type: 'ask' } satisfies HeapMessage);
    return await answer;
  } finally {
    channel.close();
  }
}
