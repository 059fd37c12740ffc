/** Both ends of a client that runs in a worker thread of its own: (b), (c) and (d). */
import { parentPort, Worker } from 'node:worker_threads';
import type { FidelityClient, PassPlan, PassRun } from './pass.js';

type Answer = { readonly runs: PassRun[] } | { readonly fault: string };

/**
 * The benchmark's end.
 *
 * @param entry path of the built entry
 * @param workerData handed to the thread
 */
export function startClientThread(entry: string, workerData: unknown): FidelityClient {
  const worker = new Worker(entry, { workerData });
  let waiting: { resolve: (runs: PassRun[]) => void; reject: (error: Error) => void } | null = null;
  let fault: Error | null = null;

  function fail(error: Error): void {
    fault ??= error;
    waiting?.reject(fault);
    waiting = null;
  }
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.once('exit', (code) => fail(new Error(`The thread of ${entry} ended with code ${code}.`)));
  worker.on('message', (answer: Answer) => {
    if ('fault' in answer) waiting?.reject(new Error(answer.fault));
    else waiting?.resolve(answer.runs);
    waiting = null;
  });

  return {
    pass: (plan) =>
      new Promise((resolve, reject) => {
        if (fault !== null) {
          reject(fault);
          return;
        }
        waiting = { resolve, reject };
        worker.postMessage(plan);
      }),
    async close() {
      await worker.terminate();
    },
  };
}

/** The thread's end: answers each plan with its runs. */
export function servePasses(pass: (plan: PassPlan) => Promise<PassRun[]>): void {
  if (parentPort === null) throw new Error('This file is the entry of a worker thread.');
  const port = parentPort;
  port.on('message', (plan: PassPlan) => {
    pass(plan).then(
      (runs) => {
        port.postMessage({ runs } satisfies Answer);
      },
      (error: unknown) => {
        port.postMessage({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      },
    );
  });
}
