/**
 * What can be picked: profiles and models. Asks AWS, or the simulator, and remembers the models for a while, so that
 * checking a plan at every keystroke asks nobody.
 */
import { ApplicationError } from '../../shared/contract/result.js';
import type { RequestOutput } from '../../shared/contract/contract.js';
import type { Model } from '../../shared/domain/model.js';
import { SIMULATOR_PROFILE } from '../../shared/domain/plan.js';
import type { Profile } from '../../shared/domain/profile.js';
import { knownRegions } from '../bedrock/regions.js';
import { unknownRegion } from '../plan/check-region.js';
import type { SimulatorKeeper, SimulatorSettings } from './simulator-keeper.js';

export interface ModelQuery {
  readonly profile: string;
  readonly region: string;
  readonly endpoint: string | null;
  readonly fips?: boolean | undefined;
  readonly dualStack?: boolean | undefined;
}

export type ProfileAnswer = RequestOutput<'profiles.list'>;
export type ModelAnswer = RequestOutput<'models.list'>;

/** Asks the endpoint, or the region's own when it is null. */
export type DiscoverModels = (query: ModelQuery) => Promise<{ models: Model[]; warnings: string[] }>;

export interface CatalogueOptions {
  readonly listProfiles: () => Promise<ProfileAnswer>;
  readonly discoverModels: DiscoverModels;
  readonly simulators: SimulatorKeeper;
}

export interface Catalogue {
  profiles(): Promise<Profile[]>;
  /** With what is wrong with the files that they come from. */
  profileAnswer(): Promise<ProfileAnswer>;
  /** Asks anew. */
  models(query: ModelQuery, simulator?: SimulatorSettings): Promise<ModelAnswer>;
  /** Asks only when the last answer is older than ten minutes. */
  recentModels(query: ModelQuery, simulator?: SimulatorSettings): Promise<ModelAnswer>;
}

const RECENT_MS = 10 * 60 * 1000;
const defaultSimulator: SimulatorSettings = { scenario: 'article', seed: 1, timeScale: 1 };

export function createCatalogue({ listProfiles, discoverModels, simulators }: CatalogueOptions): Catalogue {
  const answers = new Map<string, { answer: Promise<ModelAnswer>; askedAt: number }>();

  async function ask(query: ModelQuery, simulator: SimulatorSettings): Promise<ModelAnswer> {
    const found =
      query.profile === SIMULATOR_PROFILE && query.endpoint === null
        ? await askSimulator(query, simulator)
        : await discoverModels(query);
    return { ...found, fetchedAt: new Date().toISOString(), cached: false };
  }

  async function askSimulator(query: ModelQuery, simulator: SimulatorSettings) {
    const endpoint = await simulators.forCatalogue(simulator);
    try {
      return await discoverModels({ ...query, endpoint });
    } catch {
      // Its process has ended since; a new one is asked, once.
      await simulators.discard(endpoint);
      return discoverModels({ ...query, endpoint: await simulators.forCatalogue(simulator) });
    }
  }

  function models(query: ModelQuery, simulator = defaultSimulator): Promise<ModelAnswer> {
    const key = keyOf(query, simulator);
    const answer = ask(query, simulator);
    for (const [old, { askedAt }] of answers) if (performance.now() - askedAt >= RECENT_MS) answers.delete(old);
    answers.set(key, { answer, askedAt: performance.now() });
    answer.catch(() => {
      if (answers.get(key)?.answer === answer) answers.delete(key);
    });
    return answer;
  }

  return {
    profiles: async () => (await listProfiles()).profiles,
    profileAnswer: listProfiles,
    models: async (query, simulator) => {
      const { profiles } = await listProfiles();
      if (!profiles.some(({ name }) => name === query.profile)) throw unknownProfile(query.profile, profiles);
      refuseUnknownRegion(query);
      return models(query, simulator);
    },
    recentModels: (query, simulator = defaultSimulator) => {
      const last = answers.get(keyOf(query, simulator));
      if (last !== undefined && performance.now() - last.askedAt < RECENT_MS) return last.answer;
      return models(query, simulator);
    },
  };
}

function keyOf({ profile, region, endpoint, fips, dualStack }: ModelQuery, { scenario }: SimulatorSettings): string {
  return JSON.stringify([profile, region, endpoint, fips, dualStack, profile === SIMULATOR_PROFILE ? scenario : null]);
}

/** A name would be built for any region, and fail as one that cannot be looked up. */
function refuseUnknownRegion({ profile, region, endpoint }: ModelQuery): void {
  if (endpoint !== null || profile === SIMULATOR_PROFILE || knownRegions.codes.includes(region)) return;
  const { message, hint } = unknownRegion(region, knownRegions);
  throw new ApplicationError('invalid-input', message, hint, { field: 'region' });
}

function unknownProfile(name: string, profiles: readonly Profile[]): ApplicationError {
  return new ApplicationError(
    'invalid-input',
    `There is no profile "${name}".`,
    `Choose one of: ${profiles.map((profile) => profile.name).join(', ')}.`,
    { field: 'profile' },
  );
}
