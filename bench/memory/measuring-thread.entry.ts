/** The real measuring thread, which also says on request how much its heap holds: nobody outside a thread can see it. */
import { BroadcastChannel } from 'node:worker_threads';
import '../../src/main/benchmark/measuring-thread.js';
import { heapFigures } from './heap-figures.js';
import { THREAD_CHANNEL, type ThreadMessage } from './thread-channel.js';

const channel = new BroadcastChannel(THREAD_CHANNEL);
channel.onmessage = (event) => {
  if ((event as { data: ThreadMessage }).data.type !== 'ask') return;
  channel.postMessage({ type: 'answer', heap: heapFigures() } satisfies ThreadMessage);
};
