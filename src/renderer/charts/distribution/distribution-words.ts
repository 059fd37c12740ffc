/** The pictures of a distribution in words. */
import { formatMs } from '../../components/format.js';
import { type OrderedArm, RUNS_BEYOND, runsBeyond, toldPercentile } from './ordered-arm.js';

/** @example 'Nova Micro: the middle half of 20 runs between 20 ms and 33 ms, median 22 ms, slowest of 20: 77 ms. ...' */
export function boxWords(arms: readonly OrderedArm[]): string {
  return arms
    .map((arm) => {
      const [low, middle, high] = [0.25, 0.5, 0.75].map((p) => formatMs(toldPercentile(arm, p)));
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
      const half = `Half of the runs of ${arm.label} had their first token by ${formatMs(toldPercentile(arm, 0.5))}`;
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

/** Why a percentile is not told. */
export function withheldReason(arm: OrderedArm, p: number): string {
  const beyond = runsBeyond(arm, p);
  return `n = ${arm.n}: ${beyond} runs lie beyond it; a percentile is told with ${RUNS_BEYOND} or more`;
}

function slowestMs({ runs }: OrderedArm): number | null {
  return runs.at(-1)?.ttftMs ?? null;
}
