/**
 * Entry of the measuring thread, and its composition root: the only place where the benchmark meets the Bedrock client.
 * It holds the clock; nothing that draws, stores or serialises may run here.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { createStreamClient } from '../bedrock/converse-stream.js';
import { raiseThreadPriority } from '../thread-priority.js';
import { createMeasurer } from './measurer.js';
import type { CallNews, FromThread, ThreadData, ToThread } from './thread-messages.js';

if (parentPort === null) throw new Error('The measuring thread must be started as a worker.');
const port = parentPort;
if ((workerData as ThreadData).priority === 'raised') raiseThreadPriority();
const measurer = createMeasurer(createStreamClient);
const cancels = new Map<number, AbortController>();

port.on('message', (message: ToThread) => {
  if (message.type === 'cancel') {
    cancels.get(message.call)?.abort();
    return;
  }
  answer(message).catch((error: unknown) => {
    post({ type: 'fault', call: message.call, message: error instanceof Error ? error.message : String(error) });
  });
});

async function answer(message: Exclude<ToThread, { type: 'cancel' }>): Promise<void> {
  const { call } = message;
  if (message.type === 'prepare') {
    await measurer.prepare(message.target);
    post({ type: 'prepared', call });
    return;
  }
  if (message.type === 'renew') {
    await measurer.renew(message.credentials);
    post({ type: 'renewed', call });
    return;
  }
  const cancel = new AbortController();
  cancels.set(call, cancel);
  try {
    const measurement = await measurer.measure(
      message.request,
      (news) => {
        postNews({ call, news });
      },
      cancel.signal,
    );
    flushNews();
    post({ type: 'measured', call, measurement });
  } finally {
    cancels.delete(call);
  }
}

/**
 * Deltas of one turn of the event loop leave in one message, whichever runs they are of. Other news leave at once: a
 * microtask would post them after `sent`, and so within a latency.
 */
let waitingNews: CallNews[] = [];

function postNews(item: CallNews): void {
  waitingNews.push(item);
  if (item.news.type !== 'deltas') flushNews();
  else if (waitingNews.length === 1) queueMicrotask(flushNews);
}

function flushNews(): void {
  if (waitingNews.length === 0) return;
  const items = waitingNews;
  waitingNews = [];
  post({ type: 'news', items });
}

function post(message: FromThread): void {
  port.postMessage(message);
}
