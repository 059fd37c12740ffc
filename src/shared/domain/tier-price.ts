/** What a service tier costs, in relation to the Standard tier, whose prices the catalogue has. */
import type { PlanArm } from './plan.js';

/**
 * Priority costs about 1.75 times as much on Nova (a reading of the Price List, 2026-09-01). Flex is cheaper and counts in
 * full, so that what is computed stays an upper bound.
 */
const tierFactors: ReadonlyMap<string, number> = new Map<NonNullable<PlanArm['serviceTier']>, number>([
  ['default', 1],
  ['priority', 1.75],
  ['flex', 1],
  ['reserved', 1],
]);

/** @param tier null: none was asked for, or told */
export function tierFactor(tier: string | null): number {
  return tierFactors.get(tier ?? 'default') ?? 1;
}
