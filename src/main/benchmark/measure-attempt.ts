/**
 * One request, stamped. Between `sent` and the end of the stream nothing else happens here: no serialising, no storing,
 * no logging; live batches leave thirty times a second.
 */
import { arrivalNs } from '../../shared/domain/figures/delta-arrival.js';
import { type AttemptRecord, recordEvent, startRecord } from './attempt-record.js';
import type { NewsBatch } from './live-news.js';
import type { MeasureRequest } from './ports.js';
import type { StreamClient } from './stream-client.js';

export interface ReadAttempt {
  readonly record: AttemptRecord;
  /** What was thrown; undefined when the stream ended by itself. */
  readonly error: unknown;
}

/**
 * Sends the request and reads its stream to the end.
 *
 * @param onFirstContent called in the handler of the first delta with content
 * @param signal ends the attempt; events that were already decoded then came too late to count
 * @returns never rejects: what was thrown is part of the result
 */
export async function measureAttempt(
  client: StreamClient,
  request: MeasureRequest,
  news: NewsBatch,
  onFirstContent: () => void,
  signal: AbortSignal,
): Promise<ReadAttempt> {
  const record = startRecord(process.hrtime.bigint());
  let error: unknown;
  try {
    for await (const event of await client.open(request, record.stamps, signal)) {
      const at = process.hrtime.bigint();
      if (signal.aborted) break;
      const delta = recordEvent(record, event, at);
      if (delta === null || event.type !== 'delta') continue;
      if (record.contentDeltas === 1) onFirstContent();
      news.add(arrivalNs(delta), event.kind, event.text);
    }
  } catch (thrown) {
    error = thrown ?? new Error('The stream failed without saying why.');
  }
  record.streamEnd = process.hrtime.bigint();
  news.flush();
  return { record, error };
}
