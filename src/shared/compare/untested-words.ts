/** What was not tested: said once for each reason. */
import type { Comparison } from '../domain/session-document.js';
import { runsToTest } from './pair-test.js';

/** @example ["Not tested: 15 of 15; n=3 is too few: 15 comparisons take 10 each."] */
export function untestedWords(comparisons: readonly Pick<Comparison, 'verdict' | 'refused'>[]): string[] {
  const untested = comparisons.filter(({ verdict }) => verdict === 'not-tested');
  const reasons = Map.groupBy(untested, ({ refused }) => refused ?? 'the reason is unknown');
  return [...reasons].map(([reason, all]) => `Not tested: ${all.length} of ${comparisons.length}; ${reason}.`);
}

/**
 * How many runs of each arm would let everything be tested that was not, where both sides had the same number.
 *
 * @param comparisons all of one family
 * @returns null when each arm has as many, so that runs are not what is missing
 */
export function runsNeeded(comparisons: readonly Pick<Comparison, 'verdict' | 'method' | 'n'>[]): number | null {
  const size = comparisons.filter(({ n }) => n.baseline > 0 && n.arm > 0).length;
  const needed = comparisons
    .filter(({ verdict }) => verdict === 'not-tested')
    .flatMap(({ method, n }) => {
      const runs = runsToTest(method, Math.max(1, size));
      return (n.pairs ?? Math.min(n.baseline, n.arm)) < runs ? [runs] : [];
    });
  return needed.length === 0 ? null : Math.max(...needed);
}
