/**
 * The measurement itself: sends one request and stamps everything that comes back. Between `sent` and the end of the
 * stream nothing else happens here: no serialising, no storing, no logging; live batches leave once a frame.
 */
import type { Measurement } from '../../shared/domain/run.js';
import { watchForEnd } from './attempt-end.js';
import { type AttemptRecord, recordEvent, startRecord, toAttempt } from './attempt-record.js';
import { judgeAttempt } from './judge-attempt.js';
import { startNewsBatch } from './live-news.js';
import { type LoopWatch, startLoopWatch } from './loop-watch.js';
import type { LiveNews, MeasureRequest } from './ports.js';
import type { StreamClient } from './stream-client.js';

/**
 * Measures one run of one attempt.
 *
 * @param signal ends the run as `cancelled`; one that is aborted before the start sends nothing
 * @returns never rejects for a fault of the request or the service: that is an outcome
 */
export async function measureStream(
  client: StreamClient,
  request: MeasureRequest,
  onNews: (news: LiveNews) => void,
  signal: AbortSignal,
): Promise<Measurement> {
  const watch = await startLoopWatch();
  const scheduledAtNs = request.scheduledAtNs ?? process.hrtime.bigint().toString();
  const startedAt = new Date().toISOString();
  if (signal.aborted) {
    return {
      outcome: { kind: 'cancelled' },
      startedAt,
      scheduledAtNs,
      attempts: [],
      reply: { text: '', reasoning: '' },
      loopDelay: await watch.stop(),
    };
  }

  onNews({ type: 'sent', attempt: 1 });
  const end = watchForEnd(signal, request.timeoutMs);
  const record = startRecord(process.hrtime.bigint());
  const error = await readStream(client, request, record, end.signal, watch, onNews);
  end.release();
  const loopDelay = await watch.stop();

  const outcome = judgeAttempt(client, record, {
    by: end.by(),
    error,
    modelId: request.modelId,
    timeoutMs: request.timeoutMs,
  });
  const failure = outcome.kind === 'failed' || outcome.kind === 'incomplete' ? outcome.failure : null;
  return {
    outcome,
    startedAt,
    scheduledAtNs,
    attempts: [toAttempt(record, 1, failure)],
    reply: { text: record.text.join(''), reasoning: record.reasoning.join('') },
    loopDelay,
  };
}

/** @returns what was thrown; undefined when the stream ended by itself */
async function readStream(
  client: StreamClient,
  request: MeasureRequest,
  record: AttemptRecord,
  signal: AbortSignal,
  watch: LoopWatch,
  onNews: (news: LiveNews) => void,
): Promise<unknown> {
  const news = startNewsBatch(onNews);
  let thrown: unknown;
  try {
    for await (const event of await client.open(request, record.stamps, signal)) {
      const at = process.hrtime.bigint();
      // Events that were already decoded when the run was ended came too late to count.
      if (signal.aborted) break;
      recordEvent(record, event, at);
      if (event.type !== 'delta') continue;
      if (record.contentDeltas === 1) watch.firstDelta();
      news.add(Number(at - record.sent), event.kind, event.text);
    }
  } catch (error) {
    thrown = error ?? new Error('The stream failed without saying why.');
  }
  record.streamEnd = process.hrtime.bigint();
  news.flush();
  return thrown;
}
