/**
 * Joins Bedrock and the simulator to what picks and checks from them. The SDK is loaded when it is first needed: a
 * window must not wait for it.
 */
import { SIMULATOR_PROFILE } from '../../shared/domain/plan.js';
import type { StaticCredentials } from '../benchmark/ports.js';
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
export async function resolveCredentials(profile: string): Promise<StaticCredentials> {
  const bedrock = await import('../bedrock/credentials.js');
  return bedrock.resolveCredentials(profile);
}

/** @returns the address that a profile's requests go to when it is not the region's own, else null */
export async function configuredEndpoint(profile: string): Promise<string | null> {
  const { resolveEndpoints } = await import('../bedrock/endpoints.js');
  return (await resolveEndpoints(profile, null)).runtime;
}

async function listProfiles() {
  const bedrock = await import('../bedrock/profiles.js');
  return bedrock.listProfiles();
}

const discoverModels: DiscoverModels = async ({ profile, region, endpoint }) => {
  const [bedrock, { resolveEndpoints }] = await Promise.all([
    import('../bedrock/discovery.js'),
    import('../bedrock/endpoints.js'),
  ]);
  // The simulator is reached at its own address only, whatever the environment says.
  const control = profile === SIMULATOR_PROFILE ? endpoint : (await resolveEndpoints(profile, endpoint)).control;
  return bedrock.discoverModels({ region, endpoint: control, credentials: await resolveCredentials(profile) });
};
