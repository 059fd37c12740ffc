/** Asks the measuring thread for the size of its heap. */
import { BroadcastChannel } from 'node:worker_threads';
import type { HeapFigures } from './heap-figures.js';

export const THREAD_CHANNEL = 'bench-memory-thread';
export type ThreadMessage = { readonly type: 'ask' } | { readonly type: 'answer'; readonly heap: HeapFigures };

export async function askThreadHeap(): Promise<HeapFigures> {
  const channel = new BroadcastChannel(THREAD_CHANNEL);
  try {
    const answer = new Promise<HeapFigures>((resolve) => {
      channel.onmessage = (event) => {
        const { data } = event as { data: ThreadMessage };
        if (data.type === 'answer') resolve(data.heap);
      };
    });
    channel.postMessage({ type: 'ask' } satisfies ThreadMessage);
    return await answer;
  } finally {
    channel.close();
  }
}
