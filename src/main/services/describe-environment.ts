/** Where and with what a session ran: facts that a later reader needs to judge its figures. */
import { arch, cpus, platform, release } from 'node:os';
import { isSimulated, type Plan } from '../../shared/domain/plan.js';
import type { Environment } from '../../shared/domain/session.js';

export interface EnvironmentFacts {
  readonly appVersion: string;
  readonly sdkVersion: string;
  readonly host: Environment['host'];
  /** Address that the requests go to. */
  readonly endpoint: string;
  readonly calibration: Environment['calibration'];
  readonly networkFloorBefore: Environment['networkFloorBefore'];
}

export function describeEnvironment(plan: Plan, facts: EnvironmentFacts): Environment {
  const processors = cpus();
  // With an endpoint of the user's own no simulator of ours runs, so no scenario was played.
  const ours = isSimulated(plan) && plan.endpoint === null;
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
    scenario: ours ? plan.simulator.scenario : null,
    calibration: facts.calibration,
    networkFloorBefore: facts.networkFloorBefore,
    networkFloorAfter: null,
    timeScale: ours ? plan.simulator.timeScale : null,
  };
}
