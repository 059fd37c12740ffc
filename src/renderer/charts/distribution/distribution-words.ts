/** The pictures of a distribution in words. */
import { formatCount, formatMs } from '../../components/format.js';
import type { BoxPage } from './box-page.js';
import { type OrderedArm, RUNS_BEYOND, runsBeyond, toldPercentile } from './ordered-arm.js';

/** Under the title of the boxes. */
export function boxDescription({ arms, from, of }: BoxPage, all: number): string {
  if (of === 1) return 'The lowest median stands on top.';
  const shown = `Arms ${from} to ${from + arms.length - 1} of ${all}, from the lowest median to the highest`;
  return `${shown}; the others stand on the other pages, on the same scale.`;
}

/** @example 'Nova Micro: the middle half of 20 runs between 20 ms and 33 ms, median 22 ms, slowest of 20: 77 ms. ...' */
export function boxWords(arms: readonly OrderedArm[]): string {
  return arms
    .map((arm) => {
      const [low, middle, high] = ([0.25, 0.5, 0.75] as const).map((p) => quartileWords(arm, p));
      const half = `the middle half of ${arm.n} runs between ${low} and ${high}, median ${middle}`;
      return `${arm.label}: ${half}, ${slowestWords(arm)}.`;
    })
    .join(' ');
}

/** @example 'Half of the runs of Nova Micro had their first token by 22 ms, nine in ten by 57 ms (n = 120). ...' */
export function ecdfWords(arms: readonly OrderedArm[]): string {
  return arms
    .map((arm) => {
      const p90 = toldPercentile(arm, 0.9);
      const half = `Half of the runs of ${arm.label} had their first token by ${quartileWords(arm, 0.5)}`;
      const most = p90 === null ? `the slowest after ${formatMs(slowestMs(arm))}` : `nine in ten by ${formatMs(p90)}`;
      return `${half}, ${most} (n = ${arm.n}).`;
    })
    .join(' ');
}

/** @example 'Nova Micro: one run in 10 took longer than 57 ms, one in 20 longer than 80 ms; slowest of 220: 387 ms. ...' */
export function tailWords(arms: readonly OrderedArm[]): string {
  return arms
    .map((arm) => {
      const told = ([0.9, 0.95, 0.99] as const).flatMap((p) => {
        const value = toldPercentile(arm, p);
        return value === null ? [] : [`one run in ${Math.round(1 / (1 - p))} took longer than ${formatMs(value)}`];
      });
      return `${arm.label}: ${[...told, slowestWords(arm)].join(', ')}.`;
    })
    .join(' ');
}

/** @example 'slowest of 220: 387 ms' */
export function slowestWords(arm: OrderedArm): string {
  if (arm.overLimit > 0) return `${arm.overLimit} of ${arm.n} over the time limit`;
  return `slowest of ${arm.n}: ${formatMs(slowestMs(arm))}`;
}

/** A quartile or the median: among the runs over the time limit no more is known of it. */
function quartileWords(arm: OrderedArm, p: 0.25 | 0.5 | 0.75): string {
  const value = toldPercentile(arm, p);
  return value === null && arm.overLimit > 0 ? 'the time limit' : formatMs(value);
}

/** Beside a row, and in a legend. @example 'n = 99, 2 of them over the time limit' */
export function countWords({ n, overLimit }: Pick<OrderedArm, 'n' | 'overLimit'>): string {
  const count = `n = ${formatCount(n)}`;
  return overLimit === 0 ? count : `${count}, ${formatCount(overLimit)} of them over the time limit`;
}

/** Why a percentile is not told. */
export function withheldReason(arm: OrderedArm, p: number): string {
  const beyond = runsBeyond(arm, p);
  if (p <= 0.75 || beyond >= RUNS_BEYOND) return 'it lies among the runs over the time limit';
  return `n = ${arm.n}: ${beyond} runs lie beyond it; a percentile is told with ${RUNS_BEYOND} or more`;
}

function slowestMs({ runs }: OrderedArm): number | null {
  return runs.at(-1)?.ttftMs ?? null;
}
