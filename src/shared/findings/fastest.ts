/** Which arm had the lowest median, and how little or much that says. */
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm } from '../domain/session-outline.js';
import { MEDIAN_INTERVAL_MINIMUM } from '../statistics/median-interval.js';
import { milliseconds } from './wording.js';

/** A median is shown from three values on. */
const FEWEST_RUNS = 3;

interface Ranked {
  readonly arm: OutlineArm;
  readonly medianMs: number;
}

export function findFastest(arms: readonly OutlineArm[]): Finding[] {
  const [first, second] = arms.flatMap(ranked).toSorted((a, b) => a.medianMs - b.medianMs);
  if (first === undefined || second === undefined) return [];
  return [
    {
      kind: 'fastest',
      severity: 'info',
      arms: [first.arm.id, second.arm.id],
      text: `The lowest median TTFT was ${described(first)}; next was ${described(second)}. ${separation(first.arm, second.arm)}`,
      advice: isTooFew(first.arm, second.arm)
        ? `Run at least ${MEDIAN_INTERVAL_MINIMUM} times per model to compare two, 20 times to compare six.`
        : 'Repeat at other hours before choosing: one session is one moment.',
      evidence: {
        medianMs: first.medianMs,
        n: first.arm.summary.n,
        nextMedianMs: second.medianMs,
        nextN: second.arm.summary.n,
        ratio: first.medianMs === 0 ? null : second.medianMs / first.medianMs,
      },
    },
  ];
}

function ranked(arm: OutlineArm): Ranked[] {
  const { n, ttftMs } = arm.summary;
  return n < FEWEST_RUNS || ttftMs.median === null ? [] : [{ arm, medianMs: ttftMs.median }];
}

function described({ arm, medianMs }: Ranked): string {
  // No possessive: labels may end in anything.
  return `${milliseconds(medianMs)}, of ${arm.label} (n=${arm.summary.n})`;
}

function isTooFew(first: OutlineArm, second: OutlineArm): boolean {
  return Math.min(first.summary.n, second.summary.n) < MEDIAN_INTERVAL_MINIMUM;
}

/** Intervals are stated as facts; whether two arms differ is a test's question, which this finding does not answer. */
function separation(first: OutlineArm, second: OutlineArm): string {
  if (isTooFew(first, second))
    return `n=${Math.min(first.summary.n, second.summary.n)} is too few to separate the two: the order may be chance.`;
  const interval = first.summary.ttftMs.medianCi95;
  const next = second.summary.ttftMs.medianCi95;
  if (interval === null || next === null) return 'An interval is not known for both, so the order may be chance.';
  return interval[1] < next[0]
    ? 'The 95 % intervals of the two medians do not overlap.'
    : 'The 95 % intervals of the two medians overlap, so the order may be chance.';
}
