/**
 * Joins Bedrock and the simulator to what picks and checks from them. The SDK is loaded when it is first needed: a
 * window must not wait for it.
 */
import { SIMULATOR_PROFILE } from '../../shared/domain/plan.js';
import type { CredentialSource, StaticCredentials } from '../benchmark/ports.js';
import type { Route, RouteQuery } from '../bedrock/route.js';
import { launchSimulator, type SpawnSimulator } from '../simulator/launch-simulator.js';
import { type Catalogue, createCatalogue, type DiscoverModels } from './catalogue.js';
import { createSimulatorKeeper, type SimulatorKeeper } from './simulator-keeper.js';

export interface Sources {
  readonly catalogue: Catalogue;
  readonly simulators: SimulatorKeeper;
}

/** @param spawn how the host makes a simulator's process */
export function openSources(spawn: SpawnSimulator): Sources {
  const simulators = createSimulatorKeeper((settings, signal) => launchSimulator({ ...settings, signal }, spawn));
  return { simulators, catalogue: createCatalogue({ listProfiles, discoverModels, simulators }) };
}

/** @throws ApplicationError with code `credentials` */
async function resolveCredentials(profile: string): Promise<StaticCredentials> {
  const bedrock = await import('../bedrock/credentials.js');
  return bedrock.resolveCredentials(profile);
}

/** Nothing is kept: each call asks the profile. */
export const credentials: CredentialSource = {
  async current(profile) {
    return { credentials: await resolveCredentials(profile), expiresAtMs: null };
  },
};

/** @throws ApplicationError `invalid-input` when a setting on the way cannot be used */
export async function findRoute(query: RouteQuery): Promise<Route> {
  const { routeToRuntime } = await import('../bedrock/route.js');
  return routeToRuntime(query);
}

async function listProfiles() {
  const bedrock = await import('../bedrock/profiles.js');
  return bedrock.listProfiles();
}

const discoverModels: DiscoverModels = async (query) => {
  const { profile, region, endpoint } = query;
  const [bedrock, { routeToControl }] = await Promise.all([
    import('../bedrock/discovery.js'),
    import('../bedrock/route.js'),
  ]);
  // The simulator is reached at its own address only, whatever the environment says.
  const way =
    profile === SIMULATOR_PROFILE
      ? { endpoint }
      : await routeToControl({ ...query, fips: query.fips ?? false, dualStack: query.dualStack ?? false });
  return bedrock.discoverModels({ region, ...way, credentials: await resolveCredentials(profile) });
};
