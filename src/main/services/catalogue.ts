/**
 * What can be picked: profiles and models. Asks AWS, or the simulator, and remembers the models: for a while in memory, so
 * that checking a plan at every keystroke asks nobody, and for a day on disk, so that a window opens offline too.
 */
import type { Discovered } from '../bedrock/discovery.js';
import { modelRows } from '../bedrock/model-rows.js';
import type { UserFactsAnswer } from '../bedrock/user-facts.js';
import type { RequestOutput } from '../../shared/contract/contract.js';
import { ApplicationError } from '../../shared/contract/result.js';
import { SIMULATOR_PROFILE } from '../../shared/domain/plan.js';
import type { Profile } from '../../shared/domain/profile.js';
import { knownRegions } from '../bedrock/regions.js';
import { unknownRegion } from '../plan/check-region.js';
import type { AnswerCache } from '../storage/answer-cache.js';
import { type Listing, listWithCache } from './model-listing.js';
import type { SimulatorKeeper, SimulatorSettings } from './simulator-keeper.js';

export interface ModelQuery {
  readonly profile: string;
  readonly region: string;
  readonly endpoint: string | null;
  /** null or left out: as configured. */
  readonly fips?: boolean | null | undefined;
  readonly dualStack?: boolean | null | undefined;
  /** Asks the account even when its last answer is young; left out: no. */
  readonly refresh?: boolean | undefined;
}

export type ProfileAnswer = RequestOutput<'profiles.list'>;
export type ModelAnswer = RequestOutput<'models.list'>;

/** Asks the endpoint, or the region's own when it is null. */
export type DiscoverModels = (query: ModelQuery) => Promise<Discovered>;

export interface CatalogueOptions {
  readonly listProfiles: () => Promise<ProfileAnswer>;
  readonly discoverModels: DiscoverModels;
  /** What the answer depends on beside the query, such as an endpoint that the profile sets; no secret in it. */
  readonly placeOf: (query: ModelQuery) => Promise<readonly unknown[]>;
  readonly simulators: SimulatorKeeper;
  readonly cache: AnswerCache;
  readonly userFacts: () => UserFactsAnswer;
  /** The wall clock, milliseconds. */
  readonly now: () => number;
}

export interface Catalogue {
  profiles(): Promise<Profile[]>;
  /** With what is wrong with the files that they come from. */
  profileAnswer(): Promise<ProfileAnswer>;
  /** From the cache of the last day unless a refresh is asked for; the simulator is always asked. */
  models(query: ModelQuery, simulator?: SimulatorSettings): Promise<ModelAnswer>;
  /**
   * As `models`, but looks anywhere only when the last answer is older than ten minutes: also one that there were no
   * credentials. Its warnings are the listing's.
   */
  recentModels(query: ModelQuery, simulator?: SimulatorSettings): Promise<ModelAnswer>;
  /** Forgets what is remembered in memory: the profiles may be others now. */
  forget(): void;
}

const RECENT_MS = 10 * 60 * 1000;
const defaultSimulator: SimulatorSettings = { scenario: 'article', seed: 1, timeScale: 1 };

/** What a simulator must be to list the models of a scenario. @param scenario null: the usual one */
export function simulatorOf(scenario: string | null): SimulatorSettings {
  return { ...defaultSimulator, scenario: scenario ?? defaultSimulator.scenario };
}

export function createCatalogue(options: CatalogueOptions): Catalogue {
  const { listProfiles, discoverModels, placeOf, simulators, cache, userFacts, now } = options;
  const answers = new Map<string, { answer: Promise<Listing>; askedAt: number }>();

  async function list(query: ModelQuery, simulator: SimulatorSettings): Promise<Listing> {
    if (query.profile === SIMULATOR_PROFILE) {
      const { listed, warnings } = await (query.endpoint === null
        ? askSimulator(query, simulator)
        : discoverModels(query));
      return { listed, warnings, fetchedAt: new Date(now()).toISOString(), cached: false };
    }
    const { profile, region, fips, dualStack, refresh = false } = query;
    // Off and as configured are told apart by the place, where they differ.
    const key = [profile, region, fips ?? false, dualStack ?? false, ...(await placeOf(query))];
    return listWithCache({ key, ask: () => discoverModels(query), refresh }, cache, now);
  }

  async function askSimulator(query: ModelQuery, simulator: SimulatorSettings): Promise<Discovered> {
    const endpoint = await simulators.forCatalogue(simulator);
    try {
      return await discoverModels({ ...query, endpoint });
    } catch {
      // Its process has ended since; a new one is asked, once.
      await simulators.discard(endpoint);
      return discoverModels({ ...query, endpoint: await simulators.forCatalogue(simulator) });
    }
  }

  function remember(query: ModelQuery, simulator: SimulatorSettings): Promise<Listing> {
    const key = keyOf(query, simulator);
    const answer = list(query, simulator);
    for (const [old, { askedAt }] of answers) if (performance.now() - askedAt >= RECENT_MS) answers.delete(old);
    answers.set(key, { answer, askedAt: performance.now() });
    answer.catch((error: unknown) => {
      // Whoever declined a question is not asked again at every keystroke: only when the models are asked for.
      if (!lacksCredentials(error) && answers.get(key)?.answer === answer) answers.delete(key);
    });
    return answer;
  }

  function rowsOf({ listed, ...rest }: Listing, { region }: ModelQuery): ModelAnswer {
    return { models: modelRows(listed, region, userFacts().facts), ...rest };
  }

  return {
    profiles: async () => (await listProfiles()).profiles,
    profileAnswer: listProfiles,
    models: async (query, simulator = defaultSimulator) => {
      const { profiles } = await listProfiles();
      if (!profiles.some(({ name }) => name === query.profile)) throw unknownProfile(query.profile, profiles);
      refuseUnknownRegion(query);
      const answer = rowsOf(await remember(query, simulator), query);
      const { warning } = userFacts();
      return warning === null ? answer : { ...answer, warnings: [...answer.warnings, warning] };
    },
    recentModels: async (query, simulator = defaultSimulator) => {
      const last = answers.get(keyOf(query, simulator));
      const isRecent = last !== undefined && performance.now() - last.askedAt < RECENT_MS;
      return rowsOf(await (isRecent ? last.answer : remember(query, simulator)), query);
    },
    forget() {
      answers.clear();
    },
  };
}

function lacksCredentials(error: unknown): boolean {
  if (!(error instanceof ApplicationError)) return false;
  return error.code === 'credentials' || (error.code === 'unreachable' && error.field === 'profile');
}

function keyOf(query: ModelQuery, { scenario }: SimulatorSettings): string {
  const { profile, region, endpoint, fips = null, dualStack = null } = query;
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
