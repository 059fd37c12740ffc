/** The real measuring thread, which also says on request how much its heap holds: nobody outside a thread can see it. */
import { BroadcastChannel } from 'node:worker_threads';
import '../../src/main/benchmark/measuring-thread.js';
import { HEAP_CHANNEL, type HeapMessage } from './heap-channel.js';
import { collectedHeapBytes } from './collected-heap.js';

const channel = new BroadcastChannel(HEAP_CHANNEL);
channel.onmessage = (event) => {
  if ((event as { data: HeapMessage }).data.type !== 'ask') return;
  channel.postMessage({ type: 'answer', heapBytes: collectedHeapBytes() } satisfies HeapMessage);
};
