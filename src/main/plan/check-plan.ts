/** Checks a parsed plan against what exists: profiles, regions, scenarios, models. Pure; nothing is asked here. */
import { isSimulated, type Plan, type PlanArm } from '../../shared/domain/plan.js';
import type { PlanProblem } from '../../shared/domain/plan-problems.js';
import type { Profile } from '../../shared/domain/profile.js';
import { checkArms, type ModelListing } from './check-arms.js';
import { checkEarlyStop } from './check-early-stop.js';
import { checkHostKind } from './check-host-kind.js';
import { checkLoad } from './check-load.js';
import { checkRegion, type KnownRegions } from './check-region.js';
import { nearNames } from './near-names.js';

export interface PlanContext {
  readonly profiles: readonly Profile[];
  readonly regions: KnownRegions;
  readonly scenarios: readonly string[];
  /** Of the plan's region. */
  readonly listing: ModelListing;
  /** Of the further regions of its arms; left out: of none anything is known. */
  readonly otherListings?: ReadonlyMap<string, ModelListing>;
  /** Why the models could not be checked, in words; null when they could. */
  readonly listingProblem: string | null;
}

/** @returns errors first */
export function checkPlan(plan: Plan, context: PlanContext): PlanProblem[] {
  const listingOf = ({ region }: PlanArm): ModelListing =>
    region === null || region === plan.region
      ? context.listing
      : (context.otherListings?.get(region) ?? { models: [], complete: false });
  const problems = [
    ...checkProfile(plan, context.profiles),
    ...checkRegion(plan, context.regions),
    ...checkHostKind(plan, context),
    ...checkSimulator(plan, context.scenarios),
    ...checkLoad(plan),
    ...checkArms(plan, listingOf),
    ...checkEarlyStop(plan, (arm) => listingOf(arm).models.find(({ id }) => id === arm.modelId) ?? null),
  ];
  if (context.listingProblem !== null) {
    problems.push({
      severity: 'warning',
      field: plan.endpoint === null ? 'profile' : 'endpoint',
      message: `The models were not checked: ${context.listingProblem}`,
      hint: 'A model that does not exist there will show as failed runs.',
    });
  }
  return problems.sort((a, b) => rank(a) - rank(b));
}

/** Profile and scenario decide whom to ask for models, so they are checked before anybody is asked. */
export function checkSource(plan: Plan, context: Pick<PlanContext, 'profiles' | 'scenarios'>): PlanProblem[] {
  return [...checkProfile(plan, context.profiles), ...checkSimulator(plan, context.scenarios)].filter(
    ({ severity }) => severity === 'error',
  );
}

function rank({ severity }: PlanProblem): number {
  return severity === 'error' ? 0 : 1;
}

function checkProfile(plan: Plan, profiles: readonly Profile[]): PlanProblem[] {
  const profile = profiles.find(({ name }) => name === plan.profile);
  if (profile === undefined) {
    const names = profiles.map(({ name }) => name);
    const near = nearNames(plan.profile, names);
    return [
      {
        severity: 'error',
        field: 'profile',
        message: `There is no profile "${plan.profile}".`,
        hint: near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `Choose one of: ${names.join(', ')}.`,
      },
    ];
  }
  if (profile.problem === null) return [];
  return [
    {
      severity: 'warning',
      field: 'profile',
      message: `The profile "${plan.profile}" may not work: ${profile.problem}`,
      hint: 'Mend the profile, or choose another.',
    },
  ];
}

function checkSimulator(plan: Plan, scenarios: readonly string[]): PlanProblem[] {
  if (!isSimulated(plan)) {
    if (plan.simulator.timeScale === 1) return [];
    return [
      {
        severity: 'warning',
        field: 'simulator.timeScale',
        message: `The time scale ${plan.simulator.timeScale} has no effect: only the simulator can change its waits.`,
        hint: 'Use the profile "simulator", or a time scale of 1.',
      },
    ];
  }
  if (plan.endpoint !== null || scenarios.includes(plan.simulator.scenario)) return [];
  return [
    {
      severity: 'error',
      field: 'simulator.scenario',
      message: `There is no scenario "${plan.simulator.scenario}".`,
      hint: `Choose one of: ${scenarios.join(', ')}.`,
    },
  ];
}
