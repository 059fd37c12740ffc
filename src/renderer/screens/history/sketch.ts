/** The tiny strip plot of a session's row: where its dots stand, and what they say in words. */
import { SKETCH_VALUES } from '../../../shared/domain/session-sketch.js';
import { median } from '../../../shared/statistics/median.js';
import type { RequestOutput } from '../../../shared/contract/contract.js';
import { positionOnAxis, type TimeAxis, timeAxis } from '../../charts/time-axis.js';
import { formatMs, formatPlural } from '../../components/format.js';

export type SketchedSession = RequestOutput<'sessions.sketches'>[number];
type SketchedArm = SketchedSession['arms'][number];

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
  const lines = drawn.map((arm, index): SketchLine => {
    const { ttftMs, overLimit } = arm;
    const values = [...ttftMs, ...Array.from({ length: overLimit }, () => Infinity)];
    const middle = values.length < MEDIAN_FROM ? null : median(values);
    return {
      words: armWords(arm, middle),
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
function armWords({ label, ttftMs, overLimit }: SketchedArm, middle: number | null): string {
  const n = ttftMs.length + overLimit;
  if (n === 0) return `${label}: no first token`;
  const parts = [
    middle === null ? null : `median ${formatMs(middle)}`,
    rangeWords(ttftMs),
    overLimit === 0 ? null : `${overLimit} over the time limit`,
    // The picture is of a sample; how many runs there were stands in the results.
    n < SKETCH_VALUES ? `n=${n}` : `a sample of ${n} runs`,
  ];
  return `${label}: ${parts.filter((part) => part !== null).join(', ')}`;
}

function rangeWords(ttftMs: readonly number[]): string | null {
  const [first] = ttftMs;
  if (first === undefined) return null;
  if (ttftMs.length === 1) return formatMs(first);
  return `${formatMs(Math.min(...ttftMs))} to ${formatMs(Math.max(...ttftMs))}`;
}
