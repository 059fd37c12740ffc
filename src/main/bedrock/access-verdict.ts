/** What a failed one-token request says about access to a model, in words that name what to call or to ask for. */
import type { ArmAccess } from '../../shared/contract/access-requests.js';
import type { Failure } from '../../shared/domain/failure.js';
import { isCrossRegion, type Model } from '../../shared/domain/model.js';
import { splitModelId } from './model-id.js';

export type AccessVerdict = Pick<ArmAccess, 'verdict' | 'message' | 'hint' | 'failure'>;

export const callable: AccessVerdict = { verdict: 'callable', message: 'can be called', hint: '', failure: null };

/** @param models what the account lists in the region; may be empty when it is not known */
export function accessVerdict(
  failure: Failure,
  { modelId, region, models }: { modelId: string; region: string; models: readonly Model[] },
): AccessVerdict {
  const others = idsFor(modelId, models);
  const say = (verdict: AccessVerdict['verdict'], message: string, hint = failure.hint): AccessVerdict => ({
    verdict,
    message,
    hint,
    failure,
  });
  switch (failure.code) {
    case 'needs-inference-profile':
      return others.length === 0
        ? say('needs-profile', 'needs an inference profile')
        : say('needs-profile', `needs the inference profile ${others.join(' or ')}`, `Choose ${others.join(' or ')}.`);
    case 'model-not-found':
      return others.length === 0
        ? say('not-in-region', `not in ${region}`)
        : say('not-in-region', `not in ${region} by this id`, `Here it is called ${others.join(' or ')}.`);
    case 'access-denied':
      return say(
        'no-access',
        'no access: request it',
        `Request it in the Bedrock console, Model catalog, in ${region}; Anthropic asks for a use case first. If the account has it, the identity lacks a permission: compare it with the plan's IAM policy (firsttoken run --print-policy).`,
      );
    case 'legacy-model':
      return say('legacy', 'legacy, closed to this account');
    case 'throttled':
      return say('throttled', 'throttled just now');
    // It was found and may be called; that it cannot answer now will pass.
    case 'model-not-ready':
    case 'service-unavailable':
      return say('throttled', 'no capacity just now');
    default:
      return say('failed', failure.message);
  }
}

/** @returns the ids by which the same foundation model can be called here, geographies before global, best first */
function idsFor(modelId: string, models: readonly Model[]): string[] {
  const bare = modelId.split('/').at(-1) ?? modelId;
  const base = models.find(({ id }) => id === modelId)?.baseModelId ?? splitModelId(bare).baseId;
  return models
    .filter((model) => model.baseModelId === base && model.id !== modelId)
    .filter((model) => isCrossRegion(model) || model.access === 'in-region')
    .sort((one, other) => rank(one) - rank(other) || one.id.localeCompare(other.id, 'en'))
    .map(({ id }) => id);
}

function rank({ access }: Model): number {
  return ['in-region', 'geo', 'global'].indexOf(access);
}
