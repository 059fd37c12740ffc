/** The IAM policy of a plan, from what is known of its models. Asks nobody but the catalogue. */
import type { RequestOutput } from '../../shared/contract/contract.js';
import { isSimulated } from '../../shared/domain/plan.js';
import type { Profile } from '../../shared/domain/profile.js';
import { planPolicy } from '../bedrock/plan-policy.js';
import { parsedPlan, type PlanChecker } from './plan-checker.js';

export interface PlanPermissionsOptions {
  readonly checker: PlanChecker;
  readonly profiles: () => Promise<readonly Profile[]>;
  /** The account that a profile was last found to belong to; null: not known. */
  readonly accountOf: (profile: string) => string | null;
}

/**
 * @param input anything
 * @throws ApplicationError `invalid-input`: the plan cannot be read
 */
export async function planPermissions(
  input: unknown,
  { checker, profiles, accountOf }: PlanPermissionsOptions,
): Promise<RequestOutput<'access.policy'>> {
  const { plan, factsOf } = await parsedPlan(checker, input);
  const profile = (await profiles()).find(({ name }) => name === plan.profile);
  const { policy, notes } = planPolicy({
    region: plan.region,
    models: plan.arms.map(({ modelId, region }) => ({ modelId, region, facts: factsOf(modelId, region) })),
    accountId: isSimulated(plan) ? null : accountOf(plan.profile),
    bearer: profile?.kind === 'bearer',
  });
  const simulated = 'The plan uses the simulator, which needs no permission: this is what its models need at Bedrock.';
  return { policy, notes: isSimulated(plan) ? [simulated, ...notes] : [...notes] };
}
