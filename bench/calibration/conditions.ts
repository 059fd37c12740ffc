/** The kinds of sessions that are played. */
import { bimodal, type Distribution, lognormal, spiky, wide } from './distributions.js';
import type { Drift } from './drift.js';

export interface Condition {
  readonly name: string;
  readonly distribution: Distribution;
  readonly drift: Drift;
}

export const conditions: readonly Condition[] = [
  ...[lognormal, wide, spiky, bimodal].map((distribution) => condition(distribution, 'none')),
  condition(lognormal, 'medium'),
  condition(lognormal, 'strong'),
  condition(spiky, 'strong'),
];

function condition(distribution: Distribution, drift: Drift): Condition {
  const name = drift === 'none' ? distribution.name : `${distribution.name}, ${drift} drift`;
  return { name, distribution, drift };
}
