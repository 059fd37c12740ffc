/**
 * Executes a schedule: one run after the other, each written before it is shown. Knows nothing of Bedrock, SQLite or
 * windows, only their ports.
 *
 *     running -> done        every slot was run, whatever its outcome
 *              | cancelled   by the user; the run in flight is kept as `cancelled`, later slots are not stored
 *              | failed      going on is pointless (credentials), or a fault of ours (thread, storage)
 */
import type { Schedule } from '../../shared/domain/schedule.js';
import type { Measurement, Run, RunSlot } from '../../shared/domain/run.js';
import type { Session, SessionState } from '../../shared/domain/session.js';
import { faultMeasurement, faultText } from './faults.js';
import { toLiveResult } from './live-result.js';
import { pause } from './pause.js';
import type { MeasureTarget, MeasuringThread, PublishLive, SessionStore } from './ports.js';
import { whyStop } from './why-stop.js';

export interface SessionOptions {
  /** In state `running`; `runSession` stores it. */
  readonly session: Session;
  readonly schedule: Schedule;
  /** Where the requests go, with credentials that were resolved before. */
  readonly target: MeasureTarget;
  readonly thread: MeasuringThread;
  readonly store: Pick<SessionStore, 'insertSession' | 'saveRun' | 'endSession'>;
  readonly publish: PublishLive;
  /** Ends the session as `cancelled`, at any moment. */
  readonly signal: AbortSignal;
}

export interface SessionEnd {
  readonly state: Extract<SessionState, 'done' | 'cancelled' | 'failed'>;
  /** ISO 8601, UTC. */
  readonly endedAt: string;
  /** Why it ended early, with what to do; null when it is done or was cancelled. */
  readonly message: string | null;
}

type Ending = Omit<SessionEnd, 'endedAt'>;

/**
 * Runs a session from its start to its end, and publishes everything from `session.started` to `session.ended`.
 * An endpoint that cannot be reached fails its run, not the session: the network may come back, and each failure is in
 * the denominator.
 *
 * @returns never rejects once the session is stored: every fault is the end's message
 * @throws ApplicationError `storage` when the session cannot be stored at all; nothing was published then
 */
export async function runSession(options: SessionOptions): Promise<SessionEnd> {
  const { session, schedule, store, publish } = options;
  store.insertSession(session, schedule.length);
  publish([
    {
      type: 'session.started',
      sessionId: session.id,
      name: session.name,
      startedAt: session.startedAt,
      simulated: session.simulated,
      timeScale: session.environment.timeScale,
      arms: session.arms,
      plannedRuns: schedule.length,
    },
  ]);
  let ending: Ending;
  try {
    ending = await runSchedule(options);
  } catch (error) {
    ending = { state: 'failed', message: faultText(error) };
  }
  return endSession(options, ending);
}

async function runSchedule(options: SessionOptions): Promise<Ending> {
  const { session, schedule, target, thread, publish, signal } = options;
  await thread.prepare(target);
  const idleMs = session.plan.idleSeconds * 1_000 * (session.environment.timeScale ?? 1);
  for (const [index, slot] of schedule.entries()) {
    if (index > 0 && idleMs > 0 && !signal.aborted) {
      publish([{ type: 'session.idle', forMs: idleMs }]);
      await pause(idleMs, signal);
    }
    if (signal.aborted) return { state: 'cancelled', message: null };
    const { run, fault } = await runSlot(options, slot);
    if (fault !== null) return { state: 'failed', message: fault };
    if (run.outcome.kind === 'cancelled') return { state: 'cancelled', message: null };
    const reason = whyStop(run);
    if (reason !== null) return { state: 'failed', message: reason };
  }
  return { state: 'done', message: null };
}

/** @throws ApplicationError `storage` when the run cannot be stored */
async function runSlot(options: SessionOptions, slot: RunSlot): Promise<{ run: Run; fault: string | null }> {
  const { session, store, publish } = options;
  publish([{ type: 'run.started', slot }]);
  let measurement: Measurement;
  let fault: string | null = null;
  try {
    measurement = await measureSlot(options, slot);
  } catch (error) {
    fault = faultText(error);
    measurement = faultMeasurement(fault);
  }
  const run: Run = { ...slot, ...measurement };
  store.saveRun(session.id, run);
  publish([{ type: 'run.ended', sequence: slot.sequence, result: toLiveResult(run) }]);
  return { run, fault };
}

/** @throws Error when the measuring thread died */
async function measureSlot({ session, thread, publish, signal }: SessionOptions, slot: RunSlot): Promise<Measurement> {
  const arm = session.arms.find(({ id }) => id === slot.armId);
  if (arm === undefined) throw new Error(`The schedule names the arm ${slot.armId}, which the session does not have.`);
  const { plan } = session;
  return thread.measure(
    {
      modelId: arm.modelId,
      settings: arm.settings,
      prompt: plan.prompt,
      scheduledAtNs: null,
      timeoutMs: plan.timeoutSeconds === null ? null : plan.timeoutSeconds * 1_000,
    },
    (news) => {
      const { sequence } = slot;
      publish([
        news.type === 'sent'
          ? { type: 'run.sent', sequence, attempt: news.attempt }
          : { type: 'run.deltas', sequence, deltas: news.deltas },
      ]);
    },
    signal,
  );
}

/** A session whose end cannot be written still ends for those who watch it; the next start finds it interrupted. */
function endSession({ session, store, publish }: SessionOptions, ending: Ending): SessionEnd {
  const endedAt = new Date().toISOString();
  let end: SessionEnd = { ...ending, endedAt };
  try {
    store.endSession(session.id, end.state, endedAt);
  } catch (error) {
    end = { state: 'failed', endedAt, message: ending.message ?? faultText(error) };
  }
  publish([{ type: 'session.ended', ...end }]);
  return end;
}
