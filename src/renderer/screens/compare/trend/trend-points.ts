/** An arm through its sessions, as points to draw: where each stands on the axis of time, and what is told of it. */
import type { ArmTrend } from '../../../../shared/domain/arm-trend.js';
import { type TimeAxis, timeAxis } from '../../../charts/time-axis.js';
import { formatDateTime, formatMs, formatPlural } from '../../../components/format.js';

export type TrendPoint = ArmTrend['points'][number];

/** A session with a median. */
export interface DrawnPoint {
  readonly point: TrendPoint & { readonly medianMs: number };
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

/** @param byDate null: by date unless sessions would cover each other */
export function trendData({ points }: ArmTrend, askedSessionId: string, byDate: boolean | null): TrendData {
  const known = points.filter((point) => point.medianMs !== null) as DrawnPoint['point'][];
  const times = known.map(({ startedAt }) => Date.parse(startedAt));
  const spaced = byDate ?? areApart(times);
  return {
    byDate: spaced,
    drawn: known.map((point, index) => ({
      point,
      x: spaced ? (times[index] ?? 0) : index,
      asked: point.sessionId === askedSessionId,
    })),
    axis: timeAxis(
      known.flatMap(({ medianMs, low, high, minMs, maxMs }) => knownOf(low, high, minMs, maxMs, medianMs)),
    ),
  };
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
    `${point.sessionName}, ${formatDateTime(point.startedAt)}`,
    medianWords(point),
    ...(point.simulated ? ['simulated'] : []),
    ...point.differs,
  ];
}

export function medianWords({ medianMs, low, high, n }: TrendPoint): string {
  const interval = low === null || high === null ? '' : ` [${formatMs(low)} – ${formatMs(high)}]`;
  return `${formatMs(medianMs)}${interval}, n=${n}`;
}

/** The picture in words. */
export function trendWords(label: string, { drawn }: TrendData): string {
  const [first] = drawn;
  const last = drawn.at(-1);
  if (first === undefined || last === undefined) return `No session has a first token of ${label}.`;
  if (first === last) return `${label} has one session: median ${medianWords(first.point)}.`;
  const lowest = extreme(drawn, (a, b) => a < b);
  const highest = extreme(drawn, (a, b) => a > b);
  const others = drawn.filter(({ point }) => point.differs.length > 0).length;
  return [
    `Median time to first token of ${label} in ${formatPlural(drawn.length, 'session')}:`,
    `${medianWords(first.point)} on ${formatDateTime(first.point.startedAt)},`,
    `${medianWords(last.point)} on ${formatDateTime(last.point.startedAt)};`,
    `lowest ${formatMs(lowest)}, highest ${formatMs(highest)}.`,
    ...(others === 0 ? [] : [`${formatPlural(others, 'session')} under other conditions.`]),
  ].join(' ');
}

function extreme(drawn: readonly DrawnPoint[], isBetter: (a: number, b: number) => boolean): number {
  return drawn.map(({ point }) => point.medianMs).reduce((best, each) => (isBetter(each, best) ? each : best));
}

function knownOf(...values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null);
}

function areApart(times: readonly number[]): boolean {
  const whole = (times.at(-1) ?? 0) - (times[0] ?? 0);
  return times.every((time, index) => index === 0 || time - (times[index - 1] ?? 0) >= whole * CLOSEST);
}
