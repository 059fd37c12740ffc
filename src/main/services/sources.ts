/**
 * Joins Bedrock and the simulator to what picks and checks from them. The SDK is loaded when it is first needed: a
 * window must not wait for it.
 */
import { join } from 'node:path';
import { SIMULATOR_PROFILE } from '../../shared/domain/plan.js';
import type { Model } from '../../shared/domain/model.js';
import { catalogueModel } from '../bedrock/model-rows.js';
import type { Route, RouteQuery } from '../bedrock/route.js';
import { watchUserFacts } from '../bedrock/user-facts.js';
import { openAnswerCache } from '../storage/answer-cache.js';
import { launchSimulator, type SpawnSimulator } from '../simulator/launch-simulator.js';
import { type Catalogue, createCatalogue, type DiscoverModels, type ModelQuery } from './catalogue.js';
import type { CredentialsKeeper } from './credentials-keeper.js';
import { createSimulatorKeeper, type SimulatorKeeper } from './simulator-keeper.js';

export interface Sources {
  readonly catalogue: Catalogue;
  readonly simulators: SimulatorKeeper;
  /** What ships with the application and what the user's file says of an id, for endpoints that list none. */
  readonly knownModel: (modelId: string, region: string) => Model | null;
}

/**
 * @param spawn how the host makes a simulator's process
 * @param credentials asks for what the questions are signed with
 * @param dataDirectory where lists of models are kept, and the user's own facts about models are
 */
export function openSources(
  spawn: SpawnSimulator,
  credentials: Pick<CredentialsKeeper, 'current'>,
  dataDirectory: string,
): Sources {
  const simulators = createSimulatorKeeper((settings, signal) => launchSimulator({ ...settings, signal }, spawn));
  const userFacts = watchUserFacts(join(dataDirectory, 'model-facts.json'));
  const cache = openAnswerCache(dataDirectory, 'model-lists');
  const now = () => Date.now();
  return {
    simulators,
    catalogue: createCatalogue({
      listProfiles,
      discoverModels: discoverWith(credentials),
      placeOf,
      simulators,
      cache,
      userFacts,
      now,
    }),
    knownModel: (modelId, region) => catalogueModel(modelId, region, userFacts().facts),
  };
}

/** @throws ApplicationError `invalid-input` when a setting on the way cannot be used */
export async function findRoute(query: RouteQuery): Promise<Route> {
  const { routeToRuntime } = await import('../bedrock/route.js');
  return routeToRuntime(query);
}

async function listProfiles() {
  const bedrock = await import('../bedrock/profiles.js');
  return bedrock.listProfiles();
}

function discoverWith(keeper: Pick<CredentialsKeeper, 'current'>): DiscoverModels {
  return async (query) => {
    const { profile, region, endpoint } = query;
    const [bedrock, { routeToControl }] = await Promise.all([
      import('../bedrock/discovery.js'),
      import('../bedrock/route.js'),
    ]);
    // The simulator is reached at its own address only, whatever the environment says.
    const way =
      profile === SIMULATOR_PROFILE
        ? { endpoint }
        : await routeToControl({ ...query, fips: query.fips ?? null, dualStack: query.dualStack ?? null });
    const { credentials } = await keeper.current(profile);
    return bedrock.discoverModels({ region, ...way, credentials });
  };
}

/** Where the question goes: environment and profile may set an endpoint, or another kind of host. */
async function placeOf(query: ModelQuery): Promise<readonly unknown[]> {
  const [{ ENVIRONMENT_PROFILE }, { profileFingerprint }, { routeToControl }] = await Promise.all([
    import('../bedrock/profiles.js'),
    import('../bedrock/profile-fingerprint.js'),
    import('../bedrock/route.js'),
  ]);
  const { address } = await routeToControl({
    ...query,
    fips: query.fips ?? null,
    dualStack: query.dualStack ?? null,
  });
  // An address may hold a password, the environment's profile is another one in another terminal, and an edited profile may
  // be of another account.
  const { origin, pathname } = new URL(address);
  const section = query.profile === ENVIRONMENT_PROFILE ? (process.env['AWS_PROFILE'] ?? null) : null;
  return [origin, pathname, section, await profileFingerprint(query.profile)];
}
