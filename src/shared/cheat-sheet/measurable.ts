/** Which strategies the arms of a session measure, told before any of its runs is read. */
import { plannedComparisons } from '../compare/planned-comparisons.js';
import { appliedSide, type ComparedArm } from './applied-side.js';
import { strategies } from './strategies.js';
import type { StrategyId } from './strategy.js';

/** @param arms in the plan's order */
export function measurableStrategies(arms: readonly ComparedArm[]): Set<StrategyId> {
  const planned = plannedComparisons(arms);
  const measurable = strategies.filter(({ id, factors }) =>
    planned.some(
      ({ baseline, arm, factor }) =>
        // Without the prompt's text a length that is set differs from one that is not.
        factors.includes(factor) && appliedSide(id, baseline, arm, '') !== null,
    ),
  );
  return new Set(measurable.map(({ id }) => id));
}
