/**
 * Runs one session at a time: checks the plan, resolves credentials, starts the simulator when its profile is used,
 * stores the session and hands it to the runner.
 *
 *     start -> check -> credentials -> destination -> stored (the caller has the id) -> run -> end
 */
import { randomUUID } from 'node:crypto';
import { ApplicationError } from '../../shared/contract/result.js';
import { isSimulated, type Plan } from '../../shared/domain/plan.js';
import type { Schedule } from '../../shared/domain/schedule.js';
import type { Calibration, Environment, Session } from '../../shared/domain/session.js';
import type { MeasureTarget, SessionStore, StaticCredentials } from '../benchmark/ports.js';
import { runtimeAddress } from '../bedrock/runtime-address.js';
import { makeSchedule } from '../benchmark/make-schedule.js';
import type { ThreadPool } from '../benchmark/thread-pool.js';
import type { EventHub } from '../event-hub.js';
import type { LiveKeeper } from '../live/live-keeper.js';
import { resolveArms } from '../plan/resolve-arms.js';
import type { Conditions } from './conditions.js';
import { describeEnvironment } from './describe-environment.js';
import type { PlanChecker } from './plan-checker.js';
import { simulatorEndpoint } from './simulator-endpoint.js';
import type { SimulatorKeeper } from './simulator-keeper.js';

export interface BenchmarkOptions {
  readonly store: SessionStore;
  readonly threads: ThreadPool;
  readonly conditions: Conditions;
  readonly checker: PlanChecker;
  readonly simulators: SimulatorKeeper;
  readonly live: LiveKeeper;
  readonly events: Pick<EventHub, 'emit'>;
  readonly version: string;
  readonly sdkVersion: string;
  readonly host: Environment['host'];
  /** @throws ApplicationError with code `credentials` */
  readonly resolveCredentials: (profile: string) => Promise<StaticCredentials>;
  /** Address that a profile's settings put in place of the region's own; null: none. */
  readonly configuredEndpoint: (profile: string) => Promise<string | null>;
}

export interface Benchmark {
  /**
   * @param plan anything
   * @returns the session's id, when it is stored and under way
   * @throws ApplicationError: `busy`, `invalid-input` (the plan), `credentials`, `storage`
   */
  start(plan: unknown): Promise<string>;
  /**
   * Measures what this computer adds to the figures, now.
   *
   * @throws ApplicationError `busy` while a session runs: the two would disturb each other
   */
  calibrate(streams: number): Promise<Calibration>;
  /** Resolves when the session has ended. @returns false when it had already, or never was */
  cancel(sessionId: string): Promise<boolean>;
  runningId(): string | null;
  /** Cancels what runs and waits for its end; no session starts afterwards. */
  close(): Promise<void>;
}

interface Running {
  readonly id: string;
  readonly name: string;
  readonly abort: AbortController;
  readonly ended: Promise<void>;
}

/** Where a session's requests go, and how what was started for it ends. */
interface Destination {
  readonly target: MeasureTarget;
  readonly address: string;
  readonly release: () => Promise<void>;
}

export function createBenchmark(options: BenchmarkOptions): Benchmark {
  const { store, threads, conditions, checker, simulators, live, events } = options;
  let running: Running | null = null;
  let starting: Promise<unknown> | null = null;
  let closed = false;

  async function begin(input: unknown): Promise<string> {
    const checked = await checker.check(input);
    const fault = checked.problems.find(({ severity }) => severity === 'error');
    if (fault !== undefined)
      throw new ApplicationError('invalid-input', fault.message, fault.hint, { field: fault.field });
    if (checked.plan === null) throw new Error('A plan without problems was not parsed');
    const { plan, factsOf } = checked;

    const destination = await openDestination(plan);
    try {
      const measured = await conditions.before(plan, destination.address);
      // Loaded here: a window opens without it.
      const { runSession } = await import('../benchmark/run-session.js');
      if (closed) throw shuttingDown();
      const session = newSession(plan, destination, resolveArms(plan, factsOf), measured);
      const abort = new AbortController();
      const begun = { stored: false };
      const ended = runSession({
        session,
        schedule: scheduleOf(plan, session.arms),
        target: destination.target,
        threads,
        store,
        conclude: () => conclude(session, destination.address, abort.signal),
        publish(liveEvents) {
          begun.stored = true;
          live.publish(liveEvents);
        },
        signal: abort.signal,
      });
      // The runner stores the session and says so before it first waits; otherwise it rejects with the reason.
      if (!begun.stored) await ended;
      running = { id: session.id, name: session.name, abort, ended: whenEnded(ended, session.id, destination) };
      events.emit('sessions.changed', { ids: [session.id] });
      return session.id;
    } catch (error) {
      await destination.release();
      throw error;
    }
  }

  async function whenEnded(ended: Promise<unknown>, id: string, { release }: Destination): Promise<void> {
    try {
      await ended;
    } finally {
      running = null;
      live.flush();
      events.emit('sessions.changed', { ids: [id] });
      await release();
    }
  }

  /** What cannot be measured or written costs the session nothing else. */
  async function conclude({ id, environment }: Session, address: string, signal: AbortSignal): Promise<void> {
    const networkFloorAfter = await conditions.after(address, signal);
    if (networkFloorAfter === null) return;
    try {
      store.saveEnvironment(id, { ...environment, networkFloorAfter });
    } catch {
      // The end of the session is written next, and says what is wrong with the store.
    }
  }

  function newSession(
    plan: Plan,
    { address }: Destination,
    arms: Session['arms'],
    measured: Awaited<ReturnType<Conditions['before']>>,
  ): Session {
    return {
      id: randomUUID(),
      name: plan.name,
      state: 'running',
      startedAt: new Date().toISOString(),
      endedAt: null,
      simulated: isSimulated(plan),
      plan,
      environment: describeEnvironment(plan, {
        appVersion: options.version,
        sdkVersion: options.sdkVersion,
        host: options.host,
        endpoint: address,
        ...measured,
      }),
      arms,
    };
  }

  async function openDestination(plan: Plan): Promise<Destination> {
    const credentials = await options.resolveCredentials(plan.profile);
    const transports = [...new Set(plan.arms.map(({ transport }) => transport))];
    if (plan.endpoint !== null || !isSimulated(plan)) {
      const endpoint = plan.endpoint ?? (await options.configuredEndpoint(plan.profile));
      return {
        target: { region: plan.region, endpoint, credentials, trustedCertificate: null, transports },
        address: runtimeAddress({ region: plan.region, endpoint }),
        release: () => Promise.resolve(),
      };
    }
    const { scenario, timeScale } = plan.simulator;
    const simulator = await simulators.forSession({ scenario, seed: plan.seed, timeScale });
    try {
      const { endpoint, trustedCertificate } = simulatorEndpoint(simulator, plan);
      return {
        target: { region: plan.region, endpoint, credentials, trustedCertificate, transports },
        address: endpoint,
        release: () => simulator.stop(),
      };
    } catch (error) {
      await simulator.stop();
      throw error;
    }
  }

  /** One at a time: whatever measures has the threads, and the computer, for itself. */
  async function alone<T>(work: () => Promise<T>): Promise<T> {
    if (closed) throw shuttingDown();
    if (running !== null) throw busy(`The benchmark "${running.name}" is still running.`);
    if (starting !== null) throw busy('Another benchmark, or a calibration, is just starting.');
    const started = work();
    starting = started;
    try {
      return await started;
    } finally {
      starting = null;
    }
  }

  return {
    start: (plan) => alone(() => begin(plan)),
    calibrate: (streams) => alone(() => conditions.calibrate(streams)),
    async cancel(sessionId) {
      const target = running;
      if (target?.id !== sessionId) return false;
      target.abort.abort();
      await target.ended;
      return true;
    },
    runningId: () => running?.id ?? null,
    async close() {
      closed = true;
      await starting?.catch(() => undefined);
      running?.abort.abort();
      await running?.ended;
    },
  };
}

/** The arms of a session stand in the order of its plan, which holds what concerns the schedule alone. */
function scheduleOf(plan: Plan, arms: Session['arms']): Schedule {
  return makeSchedule({
    ...plan,
    arms: arms.map(({ id }, index) => ({ id, idleSeconds: plan.arms[index]?.idleSeconds ?? 0 })),
  });
}

function busy(message: string): ApplicationError {
  return new ApplicationError('busy', message, 'Wait until it has ended, or cancel it.');
}

function shuttingDown(): ApplicationError {
  return new ApplicationError('busy', 'The application is closing.', 'Start it again.');
}
