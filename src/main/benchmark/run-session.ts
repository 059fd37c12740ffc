/**
 * Executes a schedule under its load, each run written before it is shown. Knows nothing of Bedrock, SQLite or windows,
 * only their ports.
 *
 *     running -> done        every slot was run, whatever its outcome; or no more were needed or wanted (`early-stop.ts`)
 *             <-> paused     its credentials ended (`credential-gate.ts`), or by the user (`user-control.ts`); stored as running
 *              | cancelled   by the user; runs in flight are kept as `cancelled`, later slots are not stored
 *              | failed      going on is pointless (credentials that nobody renews), or a fault of ours (thread, storage)
 */
import type { RunSlot } from '../../shared/domain/run.js';
import type { SessionState, StopReason } from '../../shared/domain/session.js';
import { safeMessage } from '../safe-text.js';
import { runClosedLoad } from './closed-load.js';
import { type EarlyStop, watchForEarlyStop } from './early-stop.js';
import { faultText } from './faults.js';
import { type Flights, startFlights } from './flights.js';
import { expectedStreams, runOpenLoad } from './open-load.js';
import { pause } from './pause.js';
import type { SessionOptions } from './session-options.js';
import { largestWave, type ReadyWave, type Wave, wavesOf } from './waves.js';

export type { SessionOptions } from './session-options.js';

export interface SessionEnd {
  readonly state: Extract<SessionState, 'done' | 'cancelled' | 'failed'>;
  /** ISO 8601, UTC. */
  readonly endedAt: string;
  /**
   * Why it ended early, with what to do; of a session that is done, what it could not do as planned. null when there is
   * nothing to say.
   */
  readonly message: string | null;
  /** Why a session that is done has fewer runs than planned; null when it has all. */
  readonly stoppedEarly: StopReason | null;
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
      // Where all runs of an arm stand before those of the next, no moment has a block.
      ...(session.plan.order === 'shuffled' ? { blocks: session.plan.runs } : {}),
      load: session.plan.load,
    },
  ]);
  let ending: Ending;
  try {
    ending = await runSchedule(options);
  } catch (error) {
    ending = { state: 'failed', message: faultText(error), stoppedEarly: null };
  }
  options.gate?.close();
  options.control?.close();
  await options.threads.rest?.();
  await options.conclude?.();
  return endSession(options, ending);
}

async function runSchedule(options: SessionOptions): Promise<Ending> {
  const { session, schedule, target, threads, publish } = options;
  const { load } = session.plan;
  const streams =
    load.kind === 'open'
      ? expectedStreams(load, schedule.length)
      : Math.max(load.concurrency, largestWave(session.arms));
  const early = watchForEarlyStop(session, (stopped) => {
    publish([{ type: 'session.stopping', ...stopped }]);
  });
  options.control?.whenStopped(() => early.stopAfterBlock());
  await threads.prepare(target, Math.min(streams, schedule.length));

  const flights = startFlights(options, early);
  const before = (wave: Wave): Promise<ReadyWave | null> => whenItMayStart(options, wave, early, flights.signal);
  const warnings: string[] = [];
  if (load.kind === 'open') {
    const warn = (message: string): void => {
      warnings.push(message);
      publish([{ type: 'session.warning', message }]);
    };
    await runOpenLoad(schedule, load, flights, (slot) => before([slot]), warn);
  } else {
    await runClosedLoad(wavesOf(schedule, session.arms), load.concurrency, flights, before);
  }
  return endingOf(options, flights, early, warnings);
}

function endingOf(
  { schedule, signal }: SessionOptions,
  flights: Flights,
  early: EarlyStop,
  warnings: readonly string[],
): Ending {
  const reason = flights.reason();
  if (reason !== null) return { state: 'failed', message: reason, stoppedEarly: null };
  const stopped = early.stopped();
  // A cancel that came too late to end anything leaves the session done.
  if (flights.cancelled() || (stopped === null && signal.aborted && flights.launched() < schedule.length)) {
    return { state: 'cancelled', message: null, stoppedEarly: null };
  }
  const said = stopped === null ? warnings : [...warnings, stopped.message];
  return {
    state: 'done',
    message: said.length === 0 ? null : said.join(' '),
    stoppedEarly: stopped?.reason ?? null,
  };
}

/** @returns null when neither this wave nor any other starts */
async function whenItMayStart(
  options: SessionOptions,
  wave: Wave,
  early: EarlyStop,
  halted: AbortSignal,
): Promise<ReadyWave | null> {
  const unwanted = early.admits(wave);
  if (unwanted === null) return null;
  const signal = AbortSignal.any([halted, unwanted]);
  await idle(options, wave, signal);
  const ready = await whenAllowed(options, wave, signal);
  if (signal.aborted) return null;
  early.starts(wave);
  return ready;
}

/** @param wave its runs wait together; those of an open load wait for their planned start instead */
async function idle({ session, publish }: SessionOptions, [slot]: Wave, signal: AbortSignal): Promise<void> {
  const idleMs = slot.idleSeconds * 1_000 * (session.environment.timeScale ?? 1);
  if (idleMs <= 0 || signal.aborted) return;
  publish([{ type: 'session.idle', forMs: idleMs }]);
  await pause(idleMs, signal);
}

/** What had to wait for the user or for newer credentials stands after an idle gap, and says so. */
async function whenAllowed(
  { session, gate, control }: SessionOptions,
  wave: Wave,
  signal: AbortSignal,
): Promise<ReadyWave> {
  const ahead = session.plan.load.kind === 'open';
  let pausedMs = 0;
  let renewedMs = 0;
  do {
    pausedMs += (await control?.pass(signal)) ?? 0;
    renewedMs += (await gate?.pass(ahead, signal)) ?? 0;
  } while (control?.isPaused() === true && !signal.aborted);
  const heldMs = pausedMs + renewedMs;
  if (heldMs === 0) return { wave, pausedMs };
  const heldSeconds = Math.round(heldMs / (session.environment.timeScale ?? 1)) / 1_000;
  const [first, ...others] = wave;
  const held = (slot: RunSlot): RunSlot => ({ ...slot, idleSeconds: slot.idleSeconds + heldSeconds });
  return { wave: [held(first), ...others.map(held)], pausedMs };
}

/** A session whose end cannot be written still ends for those who watch it; the next start finds it interrupted. */
function endSession({ session, store, publish }: SessionOptions, ending: Ending): SessionEnd {
  const endedAt = new Date().toISOString();
  let end: SessionEnd = { ...ending, endedAt };
  try {
    const failure = end.state === 'failed' && end.message !== null ? safeMessage(end.message) : null;
    store.endSession(session.id, end.state, endedAt, { stoppedEarly: end.stoppedEarly, failure });
  } catch (error) {
    end = { state: 'failed', endedAt, message: ending.message ?? faultText(error), stoppedEarly: null };
  }
  publish([{ type: 'session.ended', ...end }]);
  return end;
}
