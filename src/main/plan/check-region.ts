/** Whether Bedrock is known to run in a region. */
import { isSimulated, type Plan } from '../../shared/domain/plan.js';
import type { PlanProblem } from '../../shared/domain/plan-problems.js';
import { nearNames } from './near-names.js';

export interface KnownRegions {
  /** Of the regions that have Bedrock. */
  readonly codes: readonly string[];
  /** Those of them whose FIPS host is listed by name. */
  readonly withFips: readonly string[];
  /** The day of the list, such as `2026-08-07`. */
  readonly asOf: string;
}

/** At an endpoint of the user's own, and in the simulator, a region is only a name. */
export function checkRegion(plan: Plan, regions: KnownRegions): PlanProblem[] {
  const severity = plan.endpoint !== null || isSimulated(plan) ? 'warning' : 'error';
  const named = [
    { field: 'region', region: plan.region },
    ...plan.arms.flatMap(({ region }, index) => (region === null ? [] : [{ field: `arms.${index}.region`, region }])),
  ];
  return named
    .filter(({ region }) => !regions.codes.includes(region))
    .map(({ field, region }) => ({ severity, field, ...unknownRegion(region, regions) }));
}

/** What to say about a region that is not in the list: it may be mistyped, or newer than the list. */
export function unknownRegion(
  region: string,
  { codes, asOf }: Pick<KnownRegions, 'codes' | 'asOf'>,
): { message: string; hint: string } {
  const near = nearNames(region, codes);
  const meant = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Check the spelling of the region.';
  return {
    message: `Bedrock is not known to run in the region "${region}" (list of ${asOf}).`,
    hint: `${meant} A newer region is reached by its own address, given as the endpoint.`,
  };
}
