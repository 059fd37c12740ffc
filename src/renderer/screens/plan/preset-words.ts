/** What a preset does, in one line. */
import type { Plan } from '../../../shared/domain/plan.js';
import { formatCount, formatPlural } from '../../components/format.js';

/** @example '6 models, 6 runs of each after 1 warm-up' @example '6 models, 3 runs of each; 2 with a cache point' */
export function presetWords({ arms, runs, warmups }: Pick<Plan, 'arms' | 'runs' | 'warmups'>): string {
  const models = new Set(arms.map(({ modelId }) => modelId)).size;
  const subject = models === arms.length ? formatPlural(models, 'model') : formatPlural(arms.length, 'setting');
  const warm = warmups === 0 ? '' : ` after ${formatPlural(warmups, 'warm-up')}`;
  const cached = arms.filter(({ cachePoint }) => cachePoint).length;
  const cache = cached === 0 ? '' : `; ${formatCount(cached)} with a cache point`;
  return `${subject}, ${formatPlural(runs, 'run')} of each${warm}${cache}`;
}
