/** An arm through its sessions, as points to draw: where each stands on the axis of time, and what is told of it. */
import type { ArmTrend } from '../../../../shared/domain/arm-trend.js';
import { isPresentable } from '../../../../shared/statistics/presentable.js';
import { type TimeAxis, timeAxis } from '../../../charts/time-axis.js';
import { formatDateTime, formatMs, formatPlural } from '../../../components/format.js';
import { shortLabel } from '../../../components/short-label.js';
import { shownMedian } from '../shown-median.js';

export type TrendPoint = ArmTrend['points'][number];

/** A session with a first token. */
export interface DrawnPoint {
  readonly point: TrendPoint;
  /** Its median; of one or two runs, which have none, the runs themselves. */
  readonly valuesMs: readonly number[];
  readonly hasMedian: boolean;
  /** Milliseconds since 1970 where they are spaced by date, else a count from 0. */
  readonly x: number;
  /** The session that the trend was opened from. */
  readonly asked: boolean;
}

export interface TrendData {
  readonly drawn: readonly DrawnPoint[];
  readonly byDate: boolean;
  readonly axis: TimeAxis | null;
}

/** Below this share of the whole time two points would cover each other. */
const CLOSEST = 1 / 40;
/** Conditions in a tooltip; the table has them all. */
const TOLD = 5;

/** @param byDate null: by date unless sessions would cover each other */
export function trendData(
  { points }: Pick<ArmTrend, 'points'>,
  askedSessionId: string,
  byDate: boolean | null,
): TrendData {
  const known = points.map((point) => ({ point, ...valuesOf(point) })).filter(({ valuesMs }) => valuesMs.length > 0);
  const times = known.map(({ point }) => Date.parse(point.startedAt));
  const spaced = byDate ?? areApart(times);
  return {
    byDate: spaced,
    drawn: known.map((each, index) => ({
      ...each,
      x: spaced ? (times[index] ?? 0) : index,
      asked: each.point.sessionId === askedSessionId,
    })),
    axis: timeAxis(
      known.flatMap(({ point: { low, high, minMs, maxMs }, valuesMs }) =>
        knownOf(low, high, minMs, maxMs, ...valuesMs),
      ),
    ),
  };
}

function valuesOf({ n, medianMs, minMs, maxMs }: TrendPoint): Pick<DrawnPoint, 'valuesMs' | 'hasMedian'> {
  const shown = shownMedian(n, medianMs, null).medianMs;
  if (shown !== null) return { valuesMs: [shown], hasMedian: true };
  const hasFewRuns = !isPresentable('median', n);
  return { valuesMs: hasFewRuns ? [...new Set(knownOf(minMs, maxMs))] : [], hasMedian: false };
}

/** What is drawn of a point: the interval where it has one, else the span of its runs. */
export function spanOf({
  low,
  high,
  minMs,
  maxMs,
}: TrendPoint): { from: number; to: number; isInterval: boolean } | null {
  if (low !== null && high !== null) return { from: low, to: high, isInterval: true };
  return minMs === null || maxMs === null ? null : { from: minMs, to: maxMs, isInterval: false };
}

/** @example ['Evening check, 22 Nov 2026, 14:02', '339 ms [330 ms – 352 ms], n=20', 'region: eu-west-1, not us-west-2'] */
export function pointWords(point: TrendPoint): string[] {
  return [
    `${shortLabel(point.sessionName)}, ${formatDateTime(point.startedAt)}`,
    medianWords(point),
    ...(point.simulated ? ['simulated'] : []),
    ...point.differs.slice(0, TOLD),
    ...(point.differs.length > TOLD ? [`and ${point.differs.length - TOLD} more that differ`] : []),
  ];
}

/** @example '339 ms [330 ms – 352 ms], n=20' @example '339 ms and 412 ms, n=2': too few for a median */
export function medianWords({ medianMs, low, high, n, minMs, maxMs }: TrendPoint): string {
  const { interval } = shownMedian(n, medianMs, [low, high]);
  const runs = knownOf(minMs, n > 1 ? maxMs : null).map(formatMs);
  const median = isPresentable('median', n) ? formatMs(medianMs) : runs.join(' and ');
  return `${median}${interval === null ? '' : ` [${interval.map(formatMs).join(' – ')}]`}, n=${n}`;
}

/** The picture in words. */
export function trendWords(label: string, { drawn }: TrendData): string {
  const medians = drawn.filter(({ hasMedian }) => hasMedian);
  const few = drawn.length - medians.length;
  const others = drawn.filter(({ point }) => point.differs.length > 0).length;
  if (drawn.length === 0) return `No session has a first token of ${label}.`;
  return [
    mediansWords(label, medians),
    ...(few === 0 ? [] : [`${formatPlural(few, 'session has', 'sessions have')} one or two runs, and no median.`]),
    ...(others === 0 ? [] : [`${formatPlural(others, 'session')} under other conditions.`]),
  ].join(' ');
}

function mediansWords(label: string, medians: readonly DrawnPoint[]): string {
  const [first] = medians;
  const last = medians.at(-1);
  if (first === undefined || last === undefined) return `No session has a median of ${label}.`;
  if (first === last) return `${label} has one session with a median: ${medianWords(first.point)}.`;
  const values = medians.flatMap(({ valuesMs }) => valuesMs);
  return [
    `Median time to first token of ${label} in ${formatPlural(medians.length, 'session')}:`,
    `${medianWords(first.point)} on ${formatDateTime(first.point.startedAt)},`,
    `${medianWords(last.point)} on ${formatDateTime(last.point.startedAt)};`,
    `lowest ${formatMs(Math.min(...values))}, highest ${formatMs(Math.max(...values))}.`,
  ].join(' ');
}

function knownOf(...values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null);
}

function areApart(times: readonly number[]): boolean {
  const whole = (times.at(-1) ?? 0) - (times[0] ?? 0);
  return times.every((time, index) => index === 0 || time - (times[index - 1] ?? 0) >= whole * CLOSEST);
}
