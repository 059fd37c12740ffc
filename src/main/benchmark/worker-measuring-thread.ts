/** The application's end of the measuring thread: the port, spoken over a worker's messages. */
import { Worker } from 'node:worker_threads';
import type { Measurement } from '../../shared/domain/run.js';
import type { LiveNews, MeasuringThread } from './ports.js';
import type { FromThread, ThreadData, ToThread } from './thread-messages.js';

interface Call {
  readonly onNews: (news: LiveNews) => void;
  readonly resolve: (measurement: Measurement | null) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts the thread when it is first prepared, and anew when it is prepared after it died.
 *
 * @param entry the built `measuring-thread.js`: a URL, or an absolute path
 */
export function startMeasuringThread(entry: URL | string, data: ThreadData = { priority: 'raised' }): MeasuringThread {
  let worker: Worker | null = null;
  let lastCall = 0;
  const calls = new Map<number, Call>();

  function start(): Worker {
    const started = new Worker(entry, { workerData: data });
    let fault: unknown = null;
    started.on('message', receive);
    started.on('error', (error) => {
      fault = error;
    });
    started.once('exit', (code) => {
      if (worker === started) worker = null;
      const reason = fault instanceof Error ? fault.message : `exit code ${code}`;
      for (const call of calls.values()) call.reject(new Error(`The measuring thread ended: ${reason}`));
      calls.clear();
    });
    return started;
  }

  function receive(message: FromThread): void {
    if (message.type === 'news') {
      for (const { call, news } of message.items) calls.get(call)?.onNews(news);
      return;
    }
    const call = calls.get(message.call);
    // An answer to a call that nobody waits for any more.
    if (call === undefined) return;
    calls.delete(message.call);
    if (message.type === 'fault') call.reject(new Error(message.message));
    else call.resolve(message.type === 'measured' ? message.measurement : null);
  }

  function ask(
    to: Worker,
    message: (call: number) => ToThread,
    onNews: Call['onNews'] = () => undefined,
  ): { call: number; answer: Promise<Measurement | null> } {
    const call = ++lastCall;
    const answer = new Promise<Measurement | null>((resolve, reject) => {
      calls.set(call, { onNews, resolve, reject });
    });
    to.postMessage(message(call));
    return { call, answer };
  }

  return {
    async prepare(target) {
      worker ??= start();
      await ask(worker, (call) => ({ type: 'prepare', call, target })).answer;
    },

    async measure(request, onNews, signal) {
      if (worker === null) throw new Error('The measuring thread is not running: prepare it first.');
      const measuring = worker;
      const { call, answer } = ask(measuring, (number) => ({ type: 'measure', call: number, request }), onNews);
      const cancel = () => {
        measuring.postMessage({ type: 'cancel', call } satisfies ToThread);
      };
      signal.addEventListener('abort', cancel, { once: true });
      if (signal.aborted) cancel();
      try {
        const measurement = await answer;
        if (measurement === null) throw new Error('The measuring thread gave no measurement.');
        return measurement;
      } finally {
        signal.removeEventListener('abort', cancel);
      }
    },

    async renew(credentials) {
      if (worker === null) throw new Error('The measuring thread is not running: prepare it first.');
      await ask(worker, (call) => ({ type: 'renew', call, credentials })).answer;
    },

    async close() {
      const closing = worker;
      worker = null;
      await closing?.terminate();
    },
  };
}
