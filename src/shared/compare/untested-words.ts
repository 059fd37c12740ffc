/** What was not tested: said once for each reason. */
import type { Comparison } from '../domain/session-document.js';

/** @example ["Not tested: 15 of 15; n=3 is too few: 15 comparisons take 10 each."] */
export function untestedWords(comparisons: readonly Pick<Comparison, 'verdict' | 'refused'>[]): string[] {
  const untested = comparisons.filter(({ verdict }) => verdict === 'not-tested');
  const reasons = Map.groupBy(untested, ({ refused }) => refused ?? 'the reason is unknown');
  return [...reasons].map(([reason, all]) => `Not tested: ${all.length} of ${comparisons.length}; ${reason}.`);
}
