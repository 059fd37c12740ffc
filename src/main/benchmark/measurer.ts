/** Measures in the thread that it is called in: the inner half of the measuring thread. */
import { measureStream } from './measure-stream.js';
import type { MeasureTarget, MeasuringThread } from './ports.js';
import type { StreamClient } from './stream-client.js';

/** @param createClient makes the client of a session; the one before is closed */
export function createMeasurer(createClient: (target: MeasureTarget) => StreamClient): MeasuringThread {
  let client: StreamClient | null = null;
  let busy = false;

  function closeClient() {
    client?.close();
    client = null;
  }

  return {
    async prepare(target) {
      closeClient();
      client = createClient(target);
      await client.warm();
    },
    async measure(request, onNews, signal) {
      if (client === null) throw new Error('The measuring thread has no client: prepare it first.');
      if (busy) throw new Error('The measuring thread is busy: one run at a time.');
      busy = true;
      try {
        return await measureStream(client, request, onNews, signal);
      } finally {
        busy = false;
      }
    },
    close() {
      closeClient();
      return Promise.resolve();
    },
  };
}
