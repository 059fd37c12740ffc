/** Turns the arms of a plan into the arms of a session: every setting filled in, the model's facts beside them. */
import { isCrossRegion } from '../../shared/domain/model.js';
import type { Plan, PlanArm } from '../../shared/domain/plan.js';
import type { Arm } from '../../shared/domain/session.js';
import type { ModelFacts } from './model-facts.js';

/** @param factsOf the catalogue of the plan's account, region and endpoint; facts that it lacks stay null */
export function resolveArms(plan: Plan, factsOf: ModelFacts): Arm[] {
  const names = plan.arms.map(({ label, modelId }) => label ?? factsOf(modelId)?.name ?? modelId);
  return plan.arms.map((arm, index) => {
    const model = factsOf(arm.modelId);
    return {
      id: `arm-${index + 1}`,
      label: uniqueLabel(names, index, arm),
      modelId: arm.modelId,
      settings: {
        region: plan.region,
        transport: arm.transport,
        cachePoint: arm.cachePoint,
        serviceTier: arm.serviceTier,
        latency: arm.latency,
        maxTokens: plan.inference.maxTokens,
        temperature: plan.inference.temperature,
        topP: plan.inference.topP,
      },
      model: {
        name: model?.name ?? arm.modelId,
        provider: model?.provider ?? null,
        crossRegion: model === null ? null : isCrossRegion(model),
        cacheMinimumTokens: model?.caching?.minimumTokens ?? null,
        reasoning: model?.reasoning ?? null,
      },
    };
  });
}

/** A model and its inference profile may bear the same name: the id then tells them apart. */
function uniqueLabel(names: readonly string[], index: number, { label, modelId }: PlanArm): string {
  const name = names[index] ?? modelId;
  const shared = label === null && names.some((other, at) => at !== index && other === name);
  return shared && name !== modelId ? `${name} (${modelId})` : name;
}
