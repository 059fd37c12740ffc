/** Measures in the thread that it is called in: the inner half of the measuring thread. */
import { realInstruments } from './instruments.js';
import { measureStream } from './measure-stream.js';
import type { MeasureTarget, MeasuringThread } from './ports.js';
import type { StreamClient } from './stream-client.js';

/**
 * Runs may overlap: each has its own record, its own loop watch and its own end.
 *
 * @param createClient makes the client of a session; the one before is closed
 */
export function createMeasurer(createClient: (target: MeasureTarget) => StreamClient): MeasuringThread {
  const instruments = realInstruments();
  let client: StreamClient | null = null;

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
      return measureStream(client, request, onNews, signal, instruments);
    },
    renew(credentials) {
      if (client === null) return Promise.reject(new Error('The measuring thread has no client: prepare it first.'));
      client.renew(credentials);
      return Promise.resolve();
    },
    close() {
      closeClient();
      return Promise.resolve();
    },
  };
}
