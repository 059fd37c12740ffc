/** Turns the arms of a plan into the arms of a session: every setting filled in, the model's facts beside them. */
import { isCrossRegion } from '../../shared/domain/model.js';
import type { Plan, PlanArm } from '../../shared/domain/plan.js';
import type { Arm } from '../../shared/domain/session.js';
import type { ModelFacts } from './model-facts.js';

/** @param factsOf the catalogue of the plan's account, regions and endpoint; facts that it lacks stay null */
export function resolveArms(plan: Plan, factsOf: ModelFacts): Arm[] {
  const names = plan.arms.map(({ label, modelId, region }) => label ?? factsOf(modelId, region)?.name ?? modelId);
  return plan.arms.map((arm, index) => {
    const model = factsOf(arm.modelId, arm.region);
    return {
      id: `arm-${index + 1}`,
      label: uniqueLabel(names, index, plan.arms),
      modelId: arm.modelId,
      settings: {
        region: arm.region ?? plan.region,
        transport: arm.transport,
        cachePoint: arm.cachePoint,
        serviceTier: arm.serviceTier,
        latency: arm.latency,
        maxTokens: arm.maxTokens ?? plan.inference.maxTokens,
        temperature: plan.inference.temperature,
        topP: plan.inference.topP,
        nonce: arm.nonce,
        systemTokens: arm.systemTokens,
        idleSeconds: arm.idleSeconds,
        concurrency: arm.concurrency,
      },
      model: {
        name: model?.name ?? arm.modelId,
        provider: model?.provider ?? null,
        baseModelId: model?.baseModelId ?? null,
        crossRegion: model === null ? null : isCrossRegion(model),
        cacheMinimumTokens: model?.caching?.minimumTokens ?? null,
        reasoning: model?.reasoning ?? null,
        price: model?.price ?? null,
      },
    };
  });
}

/**
 * A model and its inference profile may bear the same name: the id then tells them apart. One model that stands in the
 * plan several times is told apart by the settings in which its arms differ.
 */
function uniqueLabel(names: readonly string[], index: number, arms: readonly PlanArm[]): string {
  const arm = arms[index];
  if (arm === undefined) throw new RangeError(`There is no arm ${index}`);
  const name = names[index] ?? arm.modelId;
  const namesakes = arms.filter((_, at) => at !== index && names[at] === name);
  if (arm.label !== null || namesakes.length === 0) return name;
  const idTells = name !== arm.modelId && namesakes.some(({ modelId }) => modelId !== arm.modelId);
  const twins = namesakes.filter(({ modelId }) => modelId === arm.modelId);
  const differing = settingWords
    .filter((word) => twins.some((twin) => word(twin) !== word(arm)))
    .map((word) => word(arm));
  const plain = idTells || (differing.length === 0 && name !== arm.modelId) ? `${name} (${arm.modelId})` : name;
  return [plain, ...differing].join(', ');
}

const settingWords: readonly ((arm: PlanArm) => string)[] = [
  ({ transport }) => transport,
  ({ cachePoint }) => (cachePoint ? 'cache point' : 'no cache point'),
  ({ serviceTier }) => `tier ${serviceTier ?? 'not set'}`,
  ({ latency }) => `latency ${latency ?? 'not set'}`,
  ({ idleSeconds }) => `idle ${idleSeconds} s`,
  ({ region }) => region ?? "the plan's region",
  ({ nonce }) => (nonce === 'none' ? 'no nonce' : `nonce of the ${nonce}`),
  ({ systemTokens }) => (systemTokens === null ? 'prompt as written' : `prompt of ${systemTokens} tokens`),
  ({ maxTokens }) => (maxTokens === null ? "the plan's max tokens" : `max ${maxTokens} tokens`),
  ({ concurrency }) => `${concurrency} at once`,
];
