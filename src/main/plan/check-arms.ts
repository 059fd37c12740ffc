/** Checks each arm of a plan against what is known of its model. */
import { estimateArmPrompt } from '../../shared/domain/estimate-tokens.js';
import type { Model } from '../../shared/domain/model.js';
import type { Plan, PlanArm } from '../../shared/domain/plan.js';
import type { PlanProblem } from '../../shared/domain/plan-problems.js';
import { checkCache } from './check-cache.js';
import { nearNames } from './near-names.js';

/** The models that a plan may choose from. */
export interface ModelListing {
  readonly models: readonly Model[];
  /** False when ids may exist that are not in `models`: another endpoint, or a listing that could not be read. */
  readonly complete: boolean;
}

/** @param listingOf of the region that an arm is sent to */
export function checkArms(plan: Plan, listingOf: (arm: PlanArm) => ModelListing): PlanProblem[] {
  return [
    ...plan.arms.flatMap((arm, index) => checkArm(plan, arm, `arms.${index}`, listingOf(arm))),
    ...duplicates(plan.arms),
  ];
}

function checkArm(plan: Plan, arm: PlanArm, field: string, listing: ModelListing): PlanProblem[] {
  const model = listing.models.find(({ id }) => id === arm.modelId);
  if (model === undefined) return listing.complete ? [unknownModel(plan, arm, field, listing.models)] : [];
  const name = arm.label ?? model.name;
  const problems: PlanProblem[] = [];
  if (model.streaming === false) {
    problems.push({
      severity: 'error',
      field: `${field}.modelId`,
      message: `${name} does not stream its replies, so it has no first token to time.`,
      hint: 'Choose a model that streams.',
    });
  }
  const maxTokens = arm.maxTokens ?? plan.inference.maxTokens;
  if (model.maxOutputTokens !== null && maxTokens > model.maxOutputTokens) {
    problems.push({
      severity: 'error',
      field: arm.maxTokens === null ? 'inference.maxTokens' : `${field}.maxTokens`,
      message: `Max tokens ${number(maxTokens)} is more than ${name} (${arm.modelId}) can write: at most ${number(model.maxOutputTokens)}.`,
      hint: `Give max tokens of ${number(model.maxOutputTokens)} or less, or leave the model out.`,
    });
  }
  const { promptTokens } = estimateArmPrompt(plan.prompt, arm);
  if (model.contextTokens !== null && promptTokens + maxTokens > model.contextTokens) {
    problems.push({
      severity: 'warning',
      field: arm.systemTokens === null ? 'prompt' : `${field}.systemTokens`,
      message: `A prompt of about ${number(promptTokens)} tokens and a reply of ${number(maxTokens)} are more than the context of ${name}, ${number(model.contextTokens)} tokens: Bedrock may refuse the requests.`,
      hint: 'Shorten the prompt, or lower max tokens.',
    });
  }
  if (model.lifecycle === 'LEGACY') {
    problems.push({
      severity: 'warning',
      field: `${field}.modelId`,
      message: `${name} is a legacy model and may be switched off.`,
      hint: 'Choose its successor when you plan for the future.',
    });
  }
  if (arm.cachePoint) problems.push(...checkCache(plan, arm, { name, caching: model.caching, field }));
  return problems;
}

function unknownModel(plan: Plan, arm: PlanArm, field: string, models: readonly Model[]): PlanProblem {
  const { modelId } = arm;
  const region = arm.region ?? plan.region;
  const ids = models.map(({ id }) => id);
  const byName = models.filter(({ name }) => name.toLowerCase() === modelId.toLowerCase()).map(({ id }) => id);
  const near = byName.length > 0 ? byName : nearNames(modelId, ids);
  return {
    severity: 'error',
    field: `${field}.modelId`,
    message: `There is no model "${modelId}" for the profile "${plan.profile}" in ${region}.`,
    hint:
      near.length > 0
        ? `Did you mean ${near.join(' or ')}?`
        : `Choose one of the listed models (firsttoken models --profile ${plan.profile} --region ${region}).`,
  };
}

/** The same settings twice need a label each; two arms with one label could not be told apart. */
function duplicates(arms: readonly PlanArm[]): PlanProblem[] {
  const seen = new Map<string, number>();
  return arms.flatMap((arm, index) => {
    const { label, ...settings } = arm;
    const key = label === null ? JSON.stringify(settings) : `label ${label}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      return [];
    }
    return [
      {
        severity: 'error' as const,
        field: `arms.${index}.${label === null ? 'modelId' : 'label'}`,
        message:
          label === null
            ? `${arm.modelId} stands in the plan twice with the same settings (arms ${first + 1} and ${index + 1}).`
            : `Arms ${first + 1} and ${index + 1} have the same label "${label}".`,
        hint: 'Give each of them a label of its own, or remove one.',
      },
    ];
  });
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
