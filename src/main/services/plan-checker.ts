/** Gathers what a plan is checked against, and checks it. */
import type { Model } from '../../shared/domain/model.js';
import { ApplicationError } from '../../shared/contract/result.js';
import { isSimulated, type Plan } from '../../shared/domain/plan.js';
import { parsePlan, type PlanProblem } from '../../shared/domain/plan-problems.js';
import type { PlanEstimate } from '../../shared/contract/benchmark-requests.js';
import { checkPlan, checkSource } from '../plan/check-plan.js';
import type { KnownRegions } from '../plan/check-region.js';
import { estimatePlan } from '../plan/estimate-plan.js';
import { factsFrom, type ModelFacts } from '../plan/model-facts.js';
import { contractError } from '../router.js';
import type { Catalogue } from './catalogue.js';

export type CheckedPlan = ReadPlan | { readonly plan: null; readonly problems: PlanProblem[]; readonly estimate: null };

export interface ReadPlan {
  readonly plan: Plan;
  readonly factsOf: ModelFacts;
  /** What the account lists; empty when it was not asked, or did not answer. */
  readonly models: readonly Model[];
  readonly problems: PlanProblem[];
  readonly estimate: PlanEstimate;
}

export interface PlanCheckerOptions {
  readonly catalogue: Catalogue;
  readonly regions: KnownRegions;
  readonly scenarios: readonly string[];
  /** What ships with the application about a model id, for endpoints that list none. */
  readonly knownModel: (modelId: string, region: string) => Model | null;
}

export interface PlanChecker {
  /**
   * @param input anything
   * @returns `plan` is null when it could not be parsed; it may be there and still have problems that are errors
   */
  check(input: unknown): Promise<CheckedPlan>;
}

export function createPlanChecker({ catalogue, regions, scenarios, knownModel }: PlanCheckerOptions): PlanChecker {
  return {
    async check(input) {
      const parsed = parsePlan(input);
      if (!parsed.ok) return { plan: null, problems: parsed.problems, estimate: null };
      const { plan } = parsed;
      const profiles = await catalogue.profiles();
      const canAsk = checkSource(plan, { profiles, scenarios }).length === 0;
      const { models, complete, problem } = canAsk ? await listModels(catalogue, plan) : nothingListed;
      const factsOf: ModelFacts = (id) => factsFrom(models)(id) ?? (complete ? null : knownModel(id, plan.region));
      const known = complete ? models : plan.arms.flatMap(({ modelId }) => factsOf(modelId) ?? []);
      const problems = checkPlan(plan, {
        profiles,
        regions,
        scenarios,
        listing: { models: known, complete },
        listingProblem: problem,
      });
      // The listing is of the plan's region; an arm may be sent to another, at another price.
      const estimate = estimatePlan(plan, (id, region) =>
        region === plan.region ? factsOf(id) : knownModel(id, region),
      );
      return { plan, factsOf, models, problems, estimate };
    },
  };
}

/**
 * For what needs a plan that can be read, whatever else is wrong with it.
 *
 * @throws ApplicationError `invalid-input` with the first problem of one that cannot
 */
export async function parsedPlan(checker: PlanChecker, input: unknown): Promise<ReadPlan> {
  const checked = await checker.check(input);
  if (checked.plan !== null) return checked;
  const [problem] = checked.problems;
  throw new ApplicationError('invalid-input', problem?.message ?? 'The plan cannot be read.', problem?.hint ?? '', {
    field: problem?.field ?? 'plan',
  });
}

interface Listed {
  readonly models: readonly Model[];
  readonly complete: boolean;
  readonly problem: string | null;
}

const nothingListed: Listed = { models: [], complete: false, problem: null };

/** An endpoint of the user's own need not list models; a listing that fails leaves the benchmark possible. */
async function listModels(catalogue: Catalogue, plan: Plan): Promise<Listed> {
  if (plan.endpoint !== null) {
    return { ...nothingListed, problem: 'the plan sends its requests to an endpoint of your own.' };
  }
  const { scenario, timeScale } = plan.simulator;
  try {
    const { models, warnings } = await catalogue.recentModels(
      { profile: plan.profile, region: plan.region, endpoint: null, fips: plan.fips, dualStack: plan.dualStack },
      { scenario, seed: plan.seed, timeScale },
    );
    const complete = isSimulated(plan) || warnings.length === 0;
    return { models, complete, problem: complete ? null : warnings.join(' ') };
  } catch (error) {
    return { ...nothingListed, problem: contractError(error).message };
  }
}
