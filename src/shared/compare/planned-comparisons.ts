/** Which arms are compared: decided before anything is measured, so that no result chooses its own test. */
import { type Factor, factors } from '../domain/session-document.js';
import { type ArmSettings, baseModelOf, type Difference, factorOf } from './factor-of.js';

export interface PlannedComparison<A> {
  readonly baseline: A;
  readonly arm: A;
  readonly factor: Factor;
}

/**
 * Pairs that differ in one factor. Of models all pairs; of any other factor each arm against the first of the same base
 * model that shares all else with it. Where each model stands once, its settings belong to it, and pairs that differ in
 * both are compared too, as `several`: what differs is told, not why.
 *
 * @param arms in the plan's order
 * @returns by factor, in the order of `factors`, then in the plan's
 */
export function plannedComparisons<A extends ArmSettings>(arms: readonly A[]): PlannedComparison<A>[] {
  const bases = arms.map(baseModelOf);
  const standsOnce = (base: string | undefined) => bases.indexOf(base ?? '') === bases.lastIndexOf(base ?? '');
  const planned = arms.flatMap((arm, place) => {
    const seen = new Set<Difference['aspect']>();
    return arms.slice(0, place).flatMap((baseline, earlier): PlannedComparison<A>[] => {
      const difference = factorOf(baseline, arm);
      if (difference === null) return [];
      const { factor, aspect } = difference;
      if (factor === 'several') {
        const areWhole = bases[earlier] !== bases[place] && standsOnce(bases[earlier]) && standsOnce(bases[place]);
        return areWhole ? [{ baseline, arm, factor }] : [];
      }
      if (factor !== 'model' && seen.has(aspect)) return [];
      seen.add(aspect);
      return [{ baseline, arm, factor }];
    });
  });
  return factors.flatMap((factor) => planned.filter((comparison) => comparison.factor === factor));
}
