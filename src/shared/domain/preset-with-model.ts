/**
 * Asks an experiment of another model. An experiment is about a factor, such as the connection or the cache, so that its
 * arms are one model with different settings; they keep these settings.
 */
import { estimatePrefixTokens } from './estimate-tokens.js';
import type { Model } from './model.js';
import { accessOfId, splitModelId } from './model-id.js';
import type { Plan, PlanArm } from './plan.js';

/** One way to call the model: in its region, or by a profile. */
export type ExperimentModel = Pick<Model, 'id' | 'name' | 'access' | 'caching'>;

export interface PlanWithModel {
  readonly plan: Plan;
  /** Arms that were left out, since the model cannot be called in their way; their labels. */
  readonly leftOut: readonly string[];
}

/** A prompt that is to be cached is this much longer than the minimum: estimated tokens may be that wrong. */
const CACHED_LENGTH = 1.5;
const BELOW_MINIMUM = 0.5;

/** Whether all arms are one model, so that the plan is about something else than models. */
export function isOfOneModel({ arms }: { arms: readonly Pick<PlanArm, 'modelId'>[] }): boolean {
  return arms.length > 1 && new Set(arms.map(({ modelId }) => splitModelId(modelId).baseId)).size === 1;
}

/**
 * @param plan of one model (`isOfOneModel`)
 * @param models the ways to call the new model. Arms that differ in the way take each its own; otherwise all take the first
 * @returns the plan with each arm's settings as they are, but for prompts that are to be cached (or to be just too short
 *   for it), which follow the new model's minimum
 */
export function presetWithModel(plan: Plan, models: readonly ExperimentModel[]): PlanWithModel {
  const ways = new Set(plan.arms.map(({ modelId }) => modelId)).size;
  const leftOut: string[] = [];
  const arms = plan.arms.flatMap((arm) => {
    const model = ways === 1 ? models[0] : models.find(({ access }) => access === accessOfId(arm.modelId));
    if (model === undefined) {
      leftOut.push(arm.label ?? arm.modelId);
      return [];
    }
    return { ...arm, modelId: model.id, systemTokens: systemTokensFor(plan, arm, model) };
  });
  const name = models[0] === undefined ? plan.name : `${withoutModel(plan.name)} (model: ${models[0].name})`;
  return { plan: { ...plan, name: name.slice(0, MOST_NAME_CHARACTERS), arms }, leftOut };
}

/** As the plan's schema has it. */
const MOST_NAME_CHARACTERS = 200;

function withoutModel(name: string): string {
  return name.replace(/ \(model: .*\)$/, '');
}

/** In a plan about caching a length that is set is meant to be cached; the plan's own prompt is meant to be too short. */
function systemTokensFor(
  plan: Plan,
  { cachePoint, systemTokens }: PlanArm,
  { caching }: ExperimentModel,
): number | null {
  if (caching === null || !plan.arms.some((arm) => arm.cachePoint)) return systemTokens;
  const { minimumTokens } = caching;
  if (systemTokens !== null) return Math.max(systemTokens, Math.ceil(CACHED_LENGTH * minimumTokens));
  const isTooLong = cachePoint && estimatePrefixTokens(plan.prompt) >= minimumTokens;
  return isTooLong && plan.arms.some((arm) => arm.systemTokens !== null)
    ? Math.max(1, Math.floor(BELOW_MINIMUM * minimumTokens))
    : systemTokens;
}
