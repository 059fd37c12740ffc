/** The tiny strip plot of a session's row: where its dots stand, and what they say in words. */
import { median } from '../../../shared/statistics/median.js';
import type { RequestOutput } from '../../../shared/contract/contract.js';
import { positionOnAxis, type TimeAxis, timeAxis } from '../../charts/time-axis.js';
import { formatMs, formatPlural } from '../../components/format.js';

export type SketchedSession = RequestOutput<'sessions.sketches'>[number];

/** More lines than these are too thin to tell apart. */
const LINES = 6;
const LINE_HEIGHT = 8;
/** Below this a median says no more than its values. */
const MEDIAN_FROM = 3;

export interface SketchLine {
  readonly words: string;
  readonly y: number;
  /** From the left, 0..1. */
  readonly dots: readonly number[];
  readonly median: number | null;
}

export interface Sketch {
  readonly height: number;
  readonly lines: readonly SketchLine[];
  /** Arms that are not drawn. */
  readonly more: number;
  readonly words: string;
}

/** One axis for all rows of a page: only then can they be compared by eye. */
export function sketchAxis(sessions: readonly SketchedSession[]): TimeAxis | null {
  return timeAxis(sessions.flatMap(({ arms }) => arms.flatMap(({ ttftMs }) => ttftMs)));
}

/** @returns null when no run of the session has a first token */
export function sketchOf({ arms }: SketchedSession, axis: TimeAxis): Sketch | null {
  const drawn = arms.slice(0, LINES);
  if (arms.every(({ ttftMs }) => ttftMs.length === 0)) return null;
  const lines = drawn.map(({ label, ttftMs }, index): SketchLine => {
    const middle = ttftMs.length < MEDIAN_FROM ? null : median(ttftMs);
    return {
      words: armWords(label, ttftMs, middle),
      y: (index + 0.5) * LINE_HEIGHT,
      dots: ttftMs.filter((ms) => ms > 0).map((ms) => positionOnAxis(axis, ms)),
      median: middle === null || middle <= 0 ? null : positionOnAxis(axis, middle),
    };
  });
  const more = arms.length - drawn.length;
  const rest = more === 0 ? [] : [`and ${formatPlural(more, 'more arm')}`];
  return {
    height: drawn.length * LINE_HEIGHT,
    lines,
    more,
    words: `Time to first token. ${[...lines.map(({ words }) => words), ...rest].join('; ')}.`,
  };
}

/** @example 'Nova Micro: median 339 ms, 334 ms to 549 ms, n=3' */
function armWords(label: string, ttftMs: readonly number[], middle: number | null): string {
  const [first] = ttftMs;
  if (first === undefined) return `${label}: no first token`;
  if (ttftMs.length === 1) return `${label}: ${formatMs(first)}, n=1`;
  const span = `${formatMs(Math.min(...ttftMs))} to ${formatMs(Math.max(...ttftMs))}, n=${ttftMs.length}`;
  return middle === null ? `${label}: ${span}` : `${label}: median ${formatMs(middle)}, ${span}`;
}
