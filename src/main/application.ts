/**
 * The composition root: storage, Bedrock, simulator, measuring threads and live state are made and joined here, and
 * nowhere else. Knows no Electron; what is heavy is loaded when it is first needed, so that a window opens at once.
 */
import type { Bridge, Handlers } from '../shared/contract/contract.js';
import type { Application, StoredSessions } from './application-interface.js';
import { bedrockRegions, knownRegions } from './bedrock/regions.js';
import { sdkVersion } from './bedrock/sdk-version.js';
import { watchSharedFiles } from './bedrock/watch-shared-files.js';
import { createThreadPool } from './benchmark/thread-pool.js';
import { startMeasuringThread } from './benchmark/worker-measuring-thread.js';
import { createEventHub } from './event-hub.js';
import { createAccessHandlers } from './handlers/access-handlers.js';
import { createAccountHandlers } from './handlers/account-handlers.js';
import { createApplicationHandlers } from './handlers/application-handlers.js';
import { createBenchmarkHandlers } from './handlers/benchmark-handlers.js';
import { createCatalogueHandlers } from './handlers/catalogue-handlers.js';
import { createCheatSheetHandlers } from './handlers/cheat-sheet-handlers.js';
import { createPresetHandlers } from './handlers/preset-handlers.js';
import { createSessionHandlers } from './handlers/session-handlers.js';
import { createLiveKeeper } from './live/live-keeper.js';
import { createRouter } from './router.js';
import { createAccessCheck } from './services/access-check.js';
import { createAccount } from './services/account.js';
import { createBenchmark } from './services/benchmark.js';
import { createCheatSheet } from './services/cheat-sheet.js';
import { createConditions } from './services/conditions.js';
import { createPlanChecker } from './services/plan-checker.js';
import { createPresets } from './services/presets.js';
import { createAnnouncedReports } from './services/announced-reports.js';
import { readReport } from './services/read-report.js';
import { findRoute, openSources } from './services/sources.js';
import { createTokenCounts } from './services/token-counts.js';
import type { SpawnSimulator } from './simulator/launch-simulator.js';
import { listScenarios } from './simulator/load-scenario.js';
import { openSavedPresets } from './storage/saved-presets.js';

export interface ApplicationOptions {
  /** Made when it does not exist. */
  readonly dataDirectory: string;
  readonly host: 'electron' | 'loopback' | 'cli';
  readonly version: string;
  /** Somebody is there to sign in again when credentials end; left out: yes. */
  readonly attended?: boolean;
  /** How the host makes a simulator's process. */
  readonly spawnSimulator: SpawnSimulator;
  /** The built `measuring-thread.js`: a URL, or an absolute path. */
  readonly measuringThreadPath: URL | string;
}

/** @throws ApplicationError with code `storage` when the database cannot be opened */
export async function createApplication(options: ApplicationOptions): Promise<Application> {
  const { dataDirectory, host, version } = options;
  const { openStore } = await import('./storage/open-store.js');
  const store = openStore(dataDirectory);
  const warnings: string[] = [];
  const warn = (text: string): void => {
    if (!warnings.includes(text)) warnings.push(text);
  };
  const events = createEventHub();
  const live = createLiveKeeper((batch) => {
    events.emit('live.batch', batch);
  });
  const account = createAccount(events);
  const { catalogue, simulators, knownModel } = openSources(options.spawnSimulator, account.credentials, dataDirectory);
  events.on('profiles.changed', () => {
    catalogue.forget();
  });
  const threads = createThreadPool(() => startMeasuringThread(options.measuringThreadPath));
  const scenarios = listScenarios().map(({ name }) => name);
  const checker = createPlanChecker({
    catalogue,
    regions: knownRegions,
    scenarios,
    knownModel,
  });
  const sources = { simulators, credentials: account.credentials, findRoute };
  const benchmark = createBenchmark({
    store,
    threads,
    conditions: createConditions({ threads, spawnSimulator: options.spawnSimulator, warn }),
    checker,
    live,
    events,
    host,
    version,
    sdkVersion: sdkVersion(),
    ...sources,
    signInOf: async (name) => (await catalogue.profiles()).find((profile) => profile.name === name)?.signIn ?? 'none',
    attended: options.attended ?? true,
  });
  const accessCheck = createAccessCheck({ ...sources, checker, benchmark });
  const reports = createAnnouncedReports(store);
  const handlers: Handlers = {
    ...createApplicationHandlers({ version, host, dataDirectory, regions: [...bedrockRegions], scenarios }),
    ...createCatalogueHandlers(catalogue),
    ...createPresetHandlers(createPresets({ saved: openSavedPresets(dataDirectory), knownModel, warn })),
    ...createBenchmarkHandlers(checker, benchmark, live),
    ...createAccountHandlers(account),
    ...createAccessHandlers(
      accessCheck,
      { checker, profiles: () => catalogue.profiles(), accountOf: account.knownAccountOf },
      createTokenCounts({
        ...sources,
        checker,
        isReady: async (profile) => (await account.credentials.check(profile)).state === 'ready',
        isBusy: () => benchmark.runningId() !== null,
      }),
    ),
    ...createSessionHandlers(store, reports, benchmark, events),
    ...createCheatSheetHandlers(createCheatSheet(store)),
  };
  const router = createRouter(handlers);
  // A command ends before anybody could look at the list again.
  const unwatchFiles =
    host === 'cli'
      ? null
      : watchSharedFiles(() => {
          events.emit('profiles.changed', {});
        });

  let closing: Promise<void> | null = null;
  async function close(): Promise<void> {
    unwatchFiles?.();
    accessCheck.close();
    // What waits for a person must not hold back a session that is being prepared.
    account.close();
    // The session's end is written before anything that it needs goes away.
    await benchmark.close();
    live.flush();
    await Promise.all([threads.close(), simulators.close()]);
    store.close();
  }

  return {
    request: (name, input) => router.request(name, input),
    dispatch: (name, input) => router.dispatch(name, input),
    on: (event, callback) => events.on(event, callback),
    report: (id) => reports.fetch(id),
    get warnings() {
      // The store's grow while it is read.
      store.warnings.forEach(warn);
      return warnings;
    },
    close: () => (closing ??= close()),
  };
}

/** Requests about what can be picked, and who one is: no database, so that they are answered while a window is open. */
export interface OpenCatalogue extends Bridge {
  readonly close: () => Promise<void>;
}

/** @param dataDirectory of the lists of models that are kept, which several processes may share */
export function openCatalogue(spawnSimulator: SpawnSimulator, dataDirectory: string): OpenCatalogue {
  const events = createEventHub();
  const account = createAccount(events);
  const { catalogue, simulators } = openSources(spawnSimulator, account.credentials, dataDirectory);
  const router = createRouter({ ...createCatalogueHandlers(catalogue), ...createAccountHandlers(account) });
  return {
    request: (name, input) => router.request(name, input),
    on: (event, callback) => events.on(event, callback),
    close: () => {
      account.close();
      return simulators.close();
    },
  };
}

/**
 * Stored sessions alone, to be read; also while a window has the folder open.
 *
 * @throws ApplicationError with code `storage` when the database cannot be read
 */
export async function openStoredSessions(dataDirectory: string): Promise<StoredSessions> {
  const { openStoreForReading } = await import('./storage/open-store-for-reading.js');
  const store = openStoreForReading(dataDirectory);
  return {
    list: () => store.listSessions(),
    report: (id) => readReport(store, id),
    warnings: store.warnings,
    close: () => {
      store.close();
    },
  };
}
