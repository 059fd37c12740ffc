/** Holds the client's stamps of one reply against the server's. */
import { INTERVAL_MS } from '../../src/main/benchmark/loop-watch.js';
import type { RecordedRun } from './pass.js';
import type { ServedReply } from './server-log.js';

/**
 * What may lie between the longest delay that an event loop's watch saw and the error of a stamp, milliseconds: bytes may
 * wait for two rounds of the loop, and of each the watch counts only what is longer than its interval.
 */
export const BOUND_MARGIN_MS = 2 * INTERVAL_MS;

export interface JudgedRun {
  /** Client's stamp minus the server's just before its write, milliseconds. */
  readonly firstDeltaErrorMs: number;
  readonly followingErrorsMs: readonly number[];
  /** From the client's call to the server's stamp of the request, milliseconds. */
  readonly callToServerMs: number;
  /** null for a client that does not watch itself. */
  readonly label: RunLabel | null;
}

export interface RunLabel {
  readonly clientDelayed: boolean;
  /** Stamps that are further off than the bound printed with the run, which does not carry the label. */
  readonly unlabelledErrors: number;
  /** By how much the furthest stamp was off beyond the delays that the client and the server knew of, milliseconds. */
  readonly beyondOwnDelayMs: number;
}

/**
 * Errors are counted from the server's stamp just before its write. The bound of a stamp is the longest delay of the client's event loop up to it, plus `BOUND_MARGIN_MS`.
 *
 * @param served null when the server's log has no such request
 * @returns a sentence when the run cannot be judged
 */
export function judgeRun(run: RecordedRun, served: ServedReply | null): JudgedRun | string {
  if (run.failure !== null) return run.failure;
  if (served === null) return `The server's log has no request ${run.requestId ?? 'without an id'}.`;
  const { deltasNs, receivedNs, writtenNs } = served;
  if (deltasNs.length !== run.deltaOffsetsNs.length) {
    return `The server wrote ${deltasNs.length} deltas, the client saw ${run.deltaOffsetsNs.length}.`;
  }
  const errorsMs = run.deltaOffsetsNs.map(
    // In integers first: nanoseconds since the start of the machine are larger than a double holds exactly.
    (offsetNs, index) => (offsetNs - Number((deltasNs[index] ?? 0n) - run.sentNs)) / 1e6,
  );
  const [firstDeltaErrorMs, ...followingErrorsMs] = errorsMs;
  if (firstDeltaErrorMs === undefined) return 'The reply had no delta.';
  return {
    firstDeltaErrorMs,
    followingErrorsMs,
    callToServerMs: Number(receivedNs - run.sentNs) / 1e6,
    label: labelOf(
      run,
      errorsMs.map((errorMs, index) => errorMs - writingMs(deltasNs[index], writtenNs[index])),
    ),
  };
}

/** What the server took between its stamp and its write: the client cannot know of it, and it is none of its errors. */
function writingMs(beforeNs: bigint | undefined, writtenNs: bigint | null | undefined): number {
  return beforeNs === undefined || writtenNs === undefined || writtenNs === null
    ? 0
    : Number(writtenNs - beforeNs) / 1e6;
}

/** @param errorsMs of the first delta, then of the others, without what the server took to write them */
function labelOf({ ownDelay }: RecordedRun, [firstMs = 0, ...followingMs]: readonly number[]): RunLabel | null {
  if (ownDelay === null) return null;
  const { clientDelayed, toFirstDeltaMs, wholeRunMs } = ownDelay;
  const beyondMs = [firstMs - (toFirstDeltaMs ?? 0), ...followingMs.map((errorMs) => errorMs - (wholeRunMs ?? 0))];
  return {
    clientDelayed,
    unlabelledErrors: clientDelayed ? 0 : beyondMs.filter((ms) => ms > BOUND_MARGIN_MS).length,
    beyondOwnDelayMs: Math.max(...beyondMs),
  };
}
