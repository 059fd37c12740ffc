/** Gathers what a plan is checked against, and checks it. */
import type { Model } from '../../shared/domain/model.js';
import { ApplicationError } from '../../shared/contract/result.js';
import { isSimulated, otherRegionsOf, type Plan } from '../../shared/domain/plan.js';
import { parsePlan, type PlanProblem } from '../../shared/domain/plan-problems.js';
import type { PlanEstimate } from '../../shared/contract/benchmark-requests.js';
import type { ModelListing } from '../plan/check-arms.js';
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
  /** What the account lists in a region of the plan; empty when it was not asked, or did not answer. */
  readonly modelsIn: (region: string) => readonly Model[];
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
      const regionsOfArms = [plan.region, ...otherRegionsOf(plan)];
      const listings = new Map(
        await Promise.all(
          regionsOfArms.map(
            async (region) => [region, canAsk ? await listModels(catalogue, plan, region) : nothingListed] as const,
          ),
        ),
      );
      const listedIn = (region: string): Listed => listings.get(region) ?? nothingListed;
      const factsOf: ModelFacts = (id, ofArm) => {
        const region = ofArm ?? plan.region;
        const { models, complete } = listedIn(region);
        return factsFrom(models)(id) ?? (complete ? null : knownModel(id, region));
      };
      const listingIn = (region: string): ModelListing => {
        const { models, complete } = listedIn(region);
        return {
          complete,
          models: complete ? models : plan.arms.flatMap(({ modelId }) => factsOf(modelId, region) ?? []),
        };
      };
      const problems = checkPlan(plan, {
        ...{ profiles, regions, scenarios },
        listing: listingIn(plan.region),
        otherListings: new Map(otherRegionsOf(plan).map((region) => [region, listingIn(region)])),
        listingProblem:
          regionsOfArms.map((region) => listedIn(region).problem).find((problem) => problem !== null) ?? null,
      });
      const modelsIn = (region: string): readonly Model[] => listedIn(region).models;
      return { plan, factsOf, modelsIn, problems, estimate: estimatePlan(plan, factsOf) };
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
async function listModels(catalogue: Catalogue, plan: Plan, region: string): Promise<Listed> {
  if (plan.endpoint !== null) {
    return { ...nothingListed, problem: 'the plan sends its requests to an endpoint of your own.' };
  }
  const { scenario, timeScale } = plan.simulator;
  try {
    const { models, warnings } = await catalogue.recentModels(
      { profile: plan.profile, region, endpoint: null, fips: plan.fips, dualStack: plan.dualStack },
      { scenario, seed: plan.seed, timeScale },
    );
    const complete = isSimulated(plan) || warnings.length === 0;
    return { models, complete, problem: complete ? null : warnings.join(' ') };
  } catch (error) {
    return { ...nothingListed, problem: contractError(error).message };
  }
}
