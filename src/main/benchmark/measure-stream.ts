/**
 * One run: sends the request, and again after failures that may pass where the plan allows it. Every attempt is a record
 * of its own with its own clock; none hides in the latency of another.
 */
import type { Failure } from '../../shared/domain/failure.js';
import type { Attempt, Measurement, RunOutcome } from '../../shared/domain/run.js';
import { type AttemptEnd, watchForEnd } from './attempt-end.js';
import { type AttemptRecord, toAttempt } from './attempt-record.js';
import { type Instruments, realInstruments } from './instruments.js';
import { deadlineInWait, judgeAttempt } from './judge-attempt.js';
import { startNewsBatch } from './live-news.js';
import type { LoopWatch } from './loop-watch.js';
import { measureAttempt } from './measure-attempt.js';
import { pause } from './pause.js';
import type { LiveNews, MeasureRequest } from './ports.js';
import { backOffMs, mayPass } from './retry-policy.js';
import type { StreamClient } from './stream-client.js';
import { waitExactlyUntil } from './wait-until.js';

/**
 * Measures one run. A run that is due later waits for its moment here, next to the clock.
 *
 * @param signal ends the run as `cancelled`, in a wait at once; one that is aborted before the start sends nothing
 * @returns never rejects for a fault of the request or the service: that is an outcome
 */
export async function measureStream(
  client: StreamClient,
  request: MeasureRequest,
  onNews: (news: LiveNews) => void,
  signal: AbortSignal,
  instruments: Instruments = realInstruments(),
): Promise<Measurement> {
  const dueNs = request.scheduledAtNs === null ? null : BigInt(request.scheduledAtNs);
  if (dueNs !== null) await waitExactlyUntil(dueNs, signal);
  const scheduledAtNs = (dueNs ?? process.hrtime.bigint()).toString();
  const startedAt = new Date().toISOString();
  const watch = instruments.loop.watch();
  const driftMs = instruments.watchClockDrift();
  const gcMs = instruments.gc.watch();
  const stolenBefore = instruments.readStolenMs();
  const end = watchForEnd(signal, request.timeoutMs);
  const { outcome, attempts, last } = signal.aborted
    ? unsent
    : await sendUntilSettled(client, request, onNews, watch, end, instruments);
  end.release();
  const clockDriftMs = driftMs();
  const stolenAfter = instruments.readStolenMs();
  const loopDelay = await watch.stop();
  return {
    outcome,
    startedAt,
    scheduledAtNs,
    attempts,
    reply: { text: last?.text.join('') ?? '', reasoning: last?.reasoning.join('') ?? '' },
    loopDelay,
    clockDriftMs,
    gcMs: gcMs(),
    stolenMs: growth(await stolenBefore, await stolenAfter),
  };
}

/** The counter of a machine that was moved to another host may begin anew: what it lost meanwhile is not known. */
function growth(before: number | null, after: number | null): number | null {
  return before === null || after === null || after < before ? null : after - before;
}

interface Settled {
  readonly outcome: RunOutcome;
  readonly attempts: Attempt[];
  readonly last: AttemptRecord | null;
}

const unsent: Settled = { outcome: { kind: 'cancelled' }, attempts: [], last: null };

async function sendUntilSettled(
  client: StreamClient,
  request: MeasureRequest,
  onNews: (news: LiveNews) => void,
  watch: LoopWatch,
  end: AttemptEnd,
  { frames, random }: Instruments,
): Promise<Settled> {
  const { modelId, timeoutMs, retries } = request;
  const { region } = request.settings;
  const news = startNewsBatch(onNews, frames);
  const attempts: Attempt[] = [];
  let before: AttemptRecord | null = null;
  for (let number = 1; ; number += 1) {
    onNews({ type: 'sent', attempt: number });
    const { record, error } = await measureAttempt(
      client,
      request,
      news,
      () => {
        watch.firstDelta();
      },
      end.signal,
    );
    const outcome = judgeAttempt(client, record, { by: end.by(), error, modelId, region, timeoutMs });
    const failure = failureOf(outcome);
    attempts.push(toAttempt(record, { number, waitedMs: waitedMs(before, record) }, failure));
    before = record;
    const isOver = end.by() !== null || number > retries;
    if (isOver || outcome.kind !== 'failed' || !mayPass(outcome.failure, record.events)) {
      return { outcome, attempts, last: record };
    }

    const { code, message } = outcome.failure;
    const waitMs = backOffMs({ code, failed: number, retryAfterMs: record.stamps.retryAfterMs, random });
    onNews({ type: 'retrying', attempt: number + 1, waitMs, code, reason: message });
    await pause(waitMs, end.signal);
    if (!end.signal.aborted) watch.restart();
    if (end.by() === 'user') return { outcome: { kind: 'cancelled' }, attempts, last: record };
    if (end.by() === 'deadline') {
      const late = deadlineInWait(client, outcome.failure, { failed: number, modelId, region, timeoutMs });
      return { outcome: { kind: 'failed', failure: late }, attempts, last: record };
    }
  }
}

function failureOf(outcome: RunOutcome): Failure | null {
  return outcome.kind === 'failed' || outcome.kind === 'incomplete' ? outcome.failure : null;
}

/** As it really was, with what the timer took too long. */
function waitedMs(before: AttemptRecord | null, record: AttemptRecord): number {
  const endNs = before?.streamEnd ?? null;
  return endNs === null ? 0 : Number(record.sent - endNs) / 1e6;
}
