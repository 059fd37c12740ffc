/** The first-token times of a lane's finished runs so far, with their median and its exact interval. */
import type { LiveLaneRun } from '../../../shared/domain/live/live-lane.js';
import { median } from '../../../shared/statistics/median.js';
import { medianInterval } from '../../../shared/statistics/median-interval.js';
import { slowRunLimit } from '../../../shared/statistics/slow-run.js';
import { formatMs } from '../../components/format.js';

export interface FirstTokenDot {
  readonly sequence: number;
  readonly ttftMs: number;
  /** Counts: measured and completed. Others are drawn hollow. */
  readonly counts: boolean;
  /** This computer may have held it up. */
  readonly delayed: boolean;
  readonly words: string;
}

export interface FirstTokens {
  readonly dots: readonly FirstTokenDot[];
  /** Runs that count; those that the time limit ended before a first token among them. */
  readonly n: number;
  /** null below three runs. Infinity: over the time limit. */
  readonly medianMs: number | null;
  /** Of the median, at least 95 %; null below six runs. Its upper end may be Infinity. */
  readonly interval: { readonly low: number; readonly high: number; readonly coverage: number } | null;
  readonly slowestMs: number | null;
  /** Above it a run is slow; null below three runs. */
  readonly slowLimitMs: number | null;
  readonly notCompleted: number;
}

/** Below this many runs only the values themselves are shown. */
const MEDIAN_FROM = 3;

const known = new WeakMap<readonly LiveLaneRun[], FirstTokens>();

/** Computed once for each list. */
export function firstTokensOf(finished: readonly LiveLaneRun[]): FirstTokens {
  const before = known.get(finished);
  if (before !== undefined) return before;
  const figures = firstTokens(finished);
  known.set(finished, figures);
  return figures;
}

function firstTokens(finished: readonly LiveLaneRun[]): FirstTokens {
  const dots = finished.flatMap(dotsOf);
  const values = [
    ...dots.filter(({ counts }) => counts).map(({ ttftMs }) => ttftMs),
    ...finished.filter(wasCutOff).map(() => Infinity),
  ];
  return {
    dots,
    n: values.length,
    // It has no value where it lies among the runs that were cut off.
    medianMs: values.length < MEDIAN_FROM ? null : (median(values) ?? Infinity),
    interval: medianInterval(values),
    slowestMs: dots.length === 0 ? null : dots.reduce((slowest, { ttftMs }) => Math.max(slowest, ttftMs), 0),
    slowLimitMs: slowRunLimit(values),
    notCompleted: finished.filter(({ result }) => result.outcome !== 'completed').length,
  };
}

function dotsOf({ slot, result }: LiveLaneRun): FirstTokenDot[] {
  if (result.ttftMs === null) return [];
  const { ttftMs } = result;
  const delayed = result.clientDelayed === true;
  const notes = [
    result.outcome === 'completed' ? null : `, ${result.outcome}`,
    delayed ? ', delayed by this computer' : null,
  ].filter((note) => note !== null);
  const words = `${slot.phase === 'warmup' ? 'Warm-up' : 'Run'} ${slot.ordinal}: ${formatMs(ttftMs)}${notes.join('')}`;
  const counts = slot.phase === 'measured' && result.outcome === 'completed';
  return [{ sequence: slot.sequence, ttftMs, counts, delayed, words }];
}

/** By the time limit, before its first token: it took longer than any that is known. */
function wasCutOff({ slot, result }: LiveLaneRun): boolean {
  return slot.phase === 'measured' && result.ttftMs === null && result.error?.code === 'deadline';
}
