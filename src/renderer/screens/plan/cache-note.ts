/** Says, before anything is spent, whether the system prompt is long enough for prompt caching. */
import type { PlanArm } from '../../../shared/domain/plan.js';
import type { Model } from '../../../shared/domain/model.js';
import { formatCount } from '../../components/format.js';

/**
 * One sentence on caching for the chosen models.
 *
 * @param systemTokens estimated tokens of the system prompt, the part that a cache point closes
 */
export function cacheNote(
  systemTokens: number,
  arms: readonly Pick<PlanArm, 'modelId' | 'cachePoint'>[],
  models: readonly Model[],
): string {
  const chosen = arms
    .map((arm) => models.find((model) => model.id === arm.modelId))
    .filter((model) => model !== undefined);
  const limits = [...new Map(chosen.map((model) => [model.id, model])).values()]
    .flatMap(({ name, caching }) => (caching === null ? [] : [{ name, minimum: caching.minimumTokens }]))
    .sort((a, b) => a.minimum - b.minimum);
  const least = limits[0];
  if (least === undefined) return chosen.length === 0 ? '' : 'None of the chosen models documents prompt caching.';
  const reached = limits.filter(({ minimum }) => systemTokens >= minimum);
  const missed = limits.filter(({ minimum }) => systemTokens < minimum);
  if (reached.length === 0) {
    return `Too short for prompt caching on any chosen model: the least is ${formatCount(least.minimum)} tokens (${least.name}).`;
  }
  const long = `Long enough for prompt caching on ${reached.map(({ name }) => name).join(', ')}`;
  const short = missed.map(({ name, minimum }) => `${name} (${formatCount(minimum)})`).join(', ');
  const off = arms.some((arm) => arm.cachePoint) ? '' : ' No cache point is set, so nothing will be cached.';
  return (missed.length === 0 ? `${long}.` : `${long}; too short for ${short}.`) + off;
}
