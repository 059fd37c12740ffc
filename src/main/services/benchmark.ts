/**
 * Runs one session at a time: checks the plan, prepares it (credentials, simulator, calibration, network floor), stores
 * the session and hands it to the runner.
 *
 *     start -> check -> prepare -> stored (the caller has the id) -> run -> end
 *                         '-> cancelled or failed: told to whoever watches, never stored
 *
 * One that is paused is resumed by `resume`; where its credentials ended, by a sign-in to its profile and by changes of the
 * AWS files, too.
 */
import { randomUUID } from 'node:crypto';
import { ApplicationError } from '../../shared/contract/result.js';
import type { PreparationStep } from '../../shared/domain/live/preparation.js';
import type { Plan } from '../../shared/domain/plan.js';
import type { Calibration, Environment, Session } from '../../shared/domain/session.js';
import type { SessionStore } from '../benchmark/ports.js';
import { faultText } from '../benchmark/faults.js';
import type { ThreadPool } from '../benchmark/thread-pool.js';
import type { EventHub } from '../event-hub.js';
import type { LiveKeeper } from '../live/live-keeper.js';
import { resolveArms } from '../plan/resolve-arms.js';
import type { Conditions } from './conditions.js';
import { withFloorsAfter } from './describe-environment.js';
import { newSession, preparingEvent, scheduleOf } from './new-session.js';
import { type Destination, type DestinationSources, firstHops, openDestination } from './open-destination.js';
import { createOneAtATime, shuttingDown } from './one-at-a-time.js';
import { type HoldSources, openHolds, resumeHeld, type SessionHolds } from './open-holds.js';
import type { PlanChecker } from './plan-checker.js';

export interface BenchmarkOptions extends DestinationSources, HoldSources {
  readonly store: SessionStore;
  readonly threads: ThreadPool;
  readonly conditions: Conditions;
  readonly checker: PlanChecker;
  readonly live: LiveKeeper;
  readonly events: Pick<EventHub, 'emit' | 'on'>;
  readonly version: string;
  readonly sdkVersion: string;
  readonly host: Environment['host'];
}

export interface Benchmark {
  /**
   * @param plan anything
   * @returns the session's id, when it is stored and under way; live events name it before, while it is prepared
   * @throws ApplicationError: `busy`, `invalid-input` (the plan), `credentials`, `unreachable`, `storage`; `cancelled`
   *   when it was cancelled while it was prepared
   */
  start(plan: unknown): Promise<string>;
  /**
   * Measures what this computer adds to the figures, now.
   *
   * @throws ApplicationError `busy` while a session runs: the two would disturb each other
   */
  calibrate(streams: number): Promise<Calibration>;
  /** Resolves when the session, or its preparation, has ended. @returns false when it had already, or never was */
  cancel(sessionId: string): Promise<boolean>;
  /** No further run starts until `resume`. @returns false when it does not run, or was paused already */
  pause(sessionId: string): boolean;
  /** Ends it after the block that is under way. @returns false when it does not run, or is stopping already */
  stop(sessionId: string): boolean;
  /**
   * Goes on with a paused session; tries its credentials again where they ended.
   *
   * @returns false when it was not paused
   * @throws ApplicationError `credentials` when it stays paused
   */
  resume(sessionId: string): Promise<boolean>;
  runningId(): string | null;
  /**
   * Does what would disturb a measurement, or be disturbed by one; no session starts meanwhile.
   *
   * @throws ApplicationError `busy` while a session is prepared or runs
   */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Cancels what runs and waits for its end; no session starts afterwards. */
  close(): Promise<void>;
}

/** The session that is prepared or runs. */
interface Current {
  readonly id: string;
  readonly name: string;
  /** Its reason is what the start is refused with. */
  readonly abort: AbortController;
  readonly ended: Promise<unknown>;
  /** null while it is prepared. */
  holds: SessionHolds | null;
}

export function createBenchmark(options: BenchmarkOptions): Benchmark {
  const { store, threads, conditions, checker, live, events } = options;
  const software = { appVersion: options.version, sdkVersion: options.sdkVersion, host: options.host };
  let current: Current | null = null;
  const turns = createOneAtATime(() => current?.name ?? null);

  async function begin(input: unknown): Promise<string> {
    const checked = await checker.check(input);
    const fault = checked.problems.find(({ severity }) => severity === 'error');
    if (fault !== undefined)
      throw new ApplicationError('invalid-input', fault.message, fault.hint, { field: fault.field });
    if (checked.plan === null) throw new Error('A plan without problems was not parsed');
    turns.refuseWhenClosing();
    return prepareAndRun(checked.plan, resolveArms(checked.plan, checked.factsOf));
  }

  async function prepareAndRun(plan: Plan, arms: Session['arms']): Promise<string> {
    const id = randomUUID();
    const schedule = scheduleOf(plan, arms);
    const abort = new AbortController();
    const { promise: ended, resolve: end } = Promise.withResolvers<null>();
    const own: Current = { id, name: plan.name, abort, ended, holds: null };
    current = own;
    const preparing = (step: PreparationStep): void => {
      live.publish([preparingEvent({ id, plan, arms, step, plannedRuns: schedule.length })]);
    };
    let destination: Destination | null = null;
    try {
      destination = await openDestination(plan, options, preparing, abort.signal);
      const measured = await conditions.before(plan, firstHops(destination), preparing, abort.signal);
      // Loaded here: a window opens without it.
      const { runSession } = await import('../benchmark/run-session.js');
      abort.signal.throwIfAborted();
      const session = newSession({ id, plan, arms, destination, measured, ...software });
      const holds = openHolds(plan, destination, options, abort.signal);
      own.holds = holds;
      const hops = firstHops(destination);
      const begun = { stored: false };
      const run = runSession({
        session,
        schedule,
        target: destination.target,
        ...holds,
        threads,
        store,
        conclude: () => conclude(session, hops, abort.signal),
        publish(liveEvents) {
          begun.stored = true;
          live.publish(liveEvents);
        },
        signal: abort.signal,
      });
      // The runner stores the session and says so before it first waits; otherwise it rejects with the reason.
      if (!begun.stored) await run;
      void whenEnded(run, id, destination).finally(() => {
        end(null);
      });
      events.emit('sessions.changed', { ids: [id] });
      return id;
    } catch (error) {
      own.holds?.gate.close();
      await destination?.release();
      current = null;
      if (live.snapshot()?.sessionId === id) tellUnstarted(error, abort.signal.aborted);
      end(null);
      throw error;
    }
  }

  /** What was announced has come to nothing. */
  function tellUnstarted(error: unknown, cancelled: boolean): void {
    const state = cancelled ? 'cancelled' : 'failed';
    const endedAt = new Date().toISOString();
    live.publish([{ type: 'session.ended', state, endedAt, message: faultText(error) }]);
    live.flush();
  }

  async function whenEnded(run: Promise<unknown>, id: string, { release }: Destination): Promise<void> {
    try {
      await run;
    } finally {
      current = null;
      live.flush();
      events.emit('sessions.changed', { ids: [id] });
      await release();
    }
  }

  /** What cannot be measured or written costs the session nothing else. */
  async function conclude({ id, environment }: Session, hops: readonly string[], signal: AbortSignal): Promise<void> {
    const floors = await conditions.after(hops, signal);
    if (floors.every((floor) => floor === null)) return;
    try {
      store.saveEnvironment(id, withFloorsAfter(environment, floors));
    } catch {
      // The end of the session is written next, and says what is wrong with the store.
    }
  }

  const holdsOf = (id: string): SessionHolds | null => (current?.id === id ? current.holds : null);

  return {
    start: (plan) => turns.alone(() => begin(plan)),
    calibrate: (streams) => turns.alone(() => conditions.calibrate(streams)),
    async cancel(sessionId) {
      const target = current;
      if (target?.id !== sessionId) return false;
      target.abort.abort(cancelledBeforeStart());
      await target.ended;
      return true;
    },
    pause: (sessionId) => holdsOf(sessionId)?.control.pause() ?? false,
    stop: (sessionId) => holdsOf(sessionId)?.control.stop() ?? false,
    resume: (sessionId) => resumeHeld(holdsOf(sessionId)),
    runningId: () => current?.id ?? null,
    alone: (work) => turns.alone(work),
    async close() {
      const idle = turns.close();
      current?.abort.abort(shuttingDown());
      await idle;
      await current?.ended;
    },
  };
}

function cancelledBeforeStart(): ApplicationError {
  return new ApplicationError(
    'cancelled',
    'The benchmark was cancelled before its first request.',
    'Nothing was measured, so nothing is stored.',
  );
}
