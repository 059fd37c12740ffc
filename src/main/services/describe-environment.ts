/** Where and with what a session ran: facts that a later reader needs to judge its figures. */
import { arch, cpus, platform, release } from 'node:os';
import { isSimulated, type Plan } from '../../shared/domain/plan.js';
import type { Environment } from '../../shared/domain/session.js';
import { proxyHost } from '../bedrock/proxy-for.js';
import type { Route } from '../bedrock/route.js';

export interface EnvironmentFacts {
  readonly appVersion: string;
  readonly sdkVersion: string;
  readonly host: Environment['host'];
  /** Address that the requests go to. */
  readonly endpoint: string;
  /** null: to the simulator. */
  readonly route: Pick<Route, 'fips' | 'dualStack' | 'proxy' | 'trustedCertificate'> | null;
  readonly calibration: Environment['calibration'];
  readonly networkFloorBefore: Environment['networkFloorBefore'];
}

/** What our own simulator plays; null when the requests go elsewhere, such as to an endpoint of the user's own. */
export function simulatorOf(plan: Plan): Plan['simulator'] | null {
  return isSimulated(plan) && plan.endpoint === null ? plan.simulator : null;
}

export function describeEnvironment(plan: Plan, facts: EnvironmentFacts): Environment {
  const processors = cpus();
  const { route } = facts;
  const proxy = route?.proxy ?? null;
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
    proxyHost: proxy === null ? null : proxyHost(proxy),
    caBundle: (route?.trustedCertificate ?? null) !== null,
    calibration: facts.calibration,
    networkFloorBefore: facts.networkFloorBefore,
    networkFloorAfter: null,
    timeScale: simulator?.timeScale ?? null,
  };
}
