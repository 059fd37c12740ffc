/** Where and with what a session ran: facts that a later reader needs to judge its figures. */
import { arch, cpus, platform, release } from 'node:os';
import { isSimulated, type Plan } from '../../shared/domain/plan.js';
import type { Environment } from '../../shared/domain/session.js';
import { proxyHost } from '../bedrock/proxy-for.js';
import type { Route } from '../bedrock/route.js';
import type { NetworkFloors } from './conditions.js';
import type { Destination } from './open-destination.js';

export interface EnvironmentFacts {
  readonly appVersion: string;
  readonly sdkVersion: string;
  readonly host: Environment['host'];
  /** Address that the requests go to. */
  readonly endpoint: string;
  /** null: to the simulator. */
  readonly route: Pick<Route, 'fips' | 'dualStack' | 'proxy' | 'trustedCertificate'> | null;
  readonly otherRegions: Destination['otherRegions'];
  readonly calibration: Environment['calibration'];
  /** Of the plan's region and the further ones, in this order. */
  readonly floors: NetworkFloors;
}

/** What our own simulator plays; null when the requests go elsewhere, such as to an endpoint of the user's own. */
export function simulatorOf(plan: Plan): Plan['simulator'] | null {
  return isSimulated(plan) && plan.endpoint === null ? plan.simulator : null;
}

export function describeEnvironment(plan: Plan, facts: EnvironmentFacts): Environment {
  const processors = cpus();
  const { route } = facts;
  const [networkFloorBefore = null, ...otherFloors] = facts.floors;
  const simulator = simulatorOf(plan);
  return {
    appVersion: facts.appVersion,
    sdkVersion: facts.sdkVersion,
    host: facts.host,
    nodeVersion: process.versions.node,
    platform: `${platform()} ${release()}`,
    architecture: arch(),
    cpuModel: processors[0]?.model.trim() ?? null,
    cpuCount: processors.length,
    endpointHost: new URL(facts.endpoint).host,
    scenario: simulator?.scenario ?? null,
    fips: route?.fips ?? false,
    dualStack: route?.dualStack ?? false,
    proxyHost: proxyHostOf(route),
    caBundle: (route?.trustedCertificate ?? null) !== null,
    calibration: facts.calibration,
    networkFloorBefore,
    networkFloorAfter: null,
    otherRegions: facts.otherRegions.map((other, index) => ({
      region: other.region,
      endpointHost: new URL(other.address).host,
      proxyHost: proxyHostOf(other.route),
      networkFloorBefore: otherFloors[index] ?? null,
      networkFloorAfter: null,
    })),
    timeScale: simulator?.timeScale ?? null,
  };
}

/** @param floors of the plan's region and the further ones, in this order */
export function withFloorsAfter(environment: Environment, floors: NetworkFloors): Environment {
  const [networkFloorAfter = null, ...otherFloors] = floors;
  return {
    ...environment,
    networkFloorAfter,
    otherRegions: environment.otherRegions.map((other, index) => ({
      ...other,
      networkFloorAfter: otherFloors[index] ?? null,
    })),
  };
}

function proxyHostOf(route: EnvironmentFacts['route']): string | null {
  const proxy = route?.proxy ?? null;
  return proxy === null ? null : proxyHost(proxy);
}
