/** FIPS and dual stack choose among the hosts of a region, so they fit neither an endpoint that is set nor the simulator. */
import { isSimulated, otherRegionsOf, type Plan } from '../../shared/domain/plan.js';
import type { PlanProblem } from '../../shared/domain/plan-problems.js';
import type { Profile } from '../../shared/domain/profile.js';
import type { KnownRegions } from './check-region.js';

export interface HostKindContext {
  readonly profiles: readonly Profile[];
  readonly regions: Pick<KnownRegions, 'codes' | 'withFips' | 'asOf'>;
}

export function checkHostKind(plan: Plan, { profiles, regions }: HostKindContext): PlanProblem[] {
  const asked = [
    ...(plan.fips === true ? [{ field: 'fips', name: 'FIPS' }] : []),
    ...(plan.dualStack === true ? [{ field: 'dualStack', name: 'Dual stack' }] : []),
  ];
  const endpoint = plan.endpoint ?? profiles.find(({ name }) => name === plan.profile)?.endpointHost ?? null;
  if (endpoint !== null) {
    const whose = plan.endpoint === null ? `the profile "${plan.profile}" sets` : 'the plan sets';
    return asked.map(({ field, name }) => ({
      severity: 'error',
      field,
      message: `${name} chooses among the region's own hosts, but ${whose} the endpoint ${endpoint}.`,
      hint: `Leave the endpoint out, or switch ${name} off and set an endpoint that is of this kind.`,
    }));
  }
  if (isSimulated(plan)) {
    return asked.map(({ field, name }) => ({
      severity: 'warning',
      field,
      message: `${name} has no effect: the simulator runs on this computer.`,
      hint: 'Switch it off, or choose an AWS profile.',
    }));
  }
  const without = [plan.region, ...otherRegionsOf(plan)].filter(
    (region) => regions.codes.includes(region) && !regions.withFips.includes(region),
  );
  if (plan.fips !== true || without.length === 0) return [];
  return [
    {
      severity: 'warning',
      field: 'fips',
      message: `No FIPS host of Bedrock is listed for ${without.join(', ')} (list of ${regions.asOf}).`,
      hint: `Regions with one: ${regions.withFips.join(', ')}. If the host does not exist, every run fails.`,
    },
  ];
}
