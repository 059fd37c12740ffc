/**
 * The state of a running session as a reduction of its events. The application keeps one, for windows that join late
 * or reload; the window keeps its own by the same code.
 */
import type { PlanLoad } from '../plan.js';
import type { RunSlot } from '../run.js';
import type { SessionState } from '../session.js';
import type { LiveBatch, LiveEvent, LivePause, LiveRunResult } from './live-event.js';
import { addDeltas, emptyLane, endRun, type LiveLane, startRun } from './live-lane.js';
import type { PreparationStep } from './preparation.js';

export interface LiveState {
  sessionId: string;
  /** Number of the next event. */
  seq: number;
  name: string;
  /** The step that it has come to; null once it started. A session that ended in it was never stored. */
  preparing: PreparationStep | null;
  /** null while it is prepared. */
  startedAt: string | null;
  simulated: boolean;
  timeScale: number | null;
  plannedRuns: number;
  load: PlanLoad;
  /** Blocks that the plan asks for; null: not known. */
  blocks: number | null;
  endedRuns: number;
  /** null while it runs. */
  ended: { state: SessionState; endedAt: string; message: string | null } | null;
  idleForMs: number | null;
  /** Nothing is sent until it is resumed. */
  paused: LivePause | null;
  /** Time that it was paused before, milliseconds. */
  pausedMs: number;
  /** The furthest that any run has come; null before the first block, and where the number of blocks is not known. */
  block: { current: number; of: number } | null;
  /** Of the measuring threads, over the runs that have ended. */
  health: { worstLoopDelayMs: number | null; delayedRuns: number };
  /** What its runs have cost so far, by the prices of their models, US dollars; null: one of these is not known. */
  costUsd: number | null;
  /** Why no further run is started although some are left; null: nothing stopped it. */
  stopping: Pick<StoppingEvent, 'reason' | 'message'> | null;
  /** What did not go as planned, in sentences. */
  warnings: readonly string[];
  lanes: readonly LiveLane[];
}

type StoppingEvent = Extract<LiveEvent, { type: 'session.stopping' }>;
type FirstEvent = Extract<LiveEvent, { type: 'session.preparing' | 'session.started' }>;

/** A session begins with its preparation, or at once where there is none. */
export function beginsSession(event: LiveEvent | undefined): event is FirstEvent {
  return event?.type === 'session.preparing' || event?.type === 'session.started';
}

/** @throws Error when no session begins with this event */
export function startLiveState(event: LiveEvent): LiveState {
  if (!beginsSession(event)) throw new Error(`No live session begins with ${event.type}`);
  return {
    sessionId: event.sessionId,
    seq: 1,
    name: event.name,
    preparing: event.type === 'session.preparing' ? event.step : null,
    startedAt: event.type === 'session.preparing' ? null : event.startedAt,
    simulated: event.simulated,
    timeScale: event.timeScale,
    plannedRuns: event.plannedRuns,
    load: event.load ?? { kind: 'closed', concurrency: 1 },
    blocks: event.blocks ?? null,
    endedRuns: 0,
    ended: null,
    idleForMs: null,
    paused: null,
    pausedMs: 0,
    block: null,
    health: { worstLoopDelayMs: null, delayedRuns: 0 },
    costUsd: 0,
    stopping: null,
    warnings: [],
    lanes: event.arms.map(emptyLane),
  };
}

/** The state after one event; the old state is not changed, and lanes that the event does not touch stay identical. */
export function reduceLiveEvent(state: LiveState, event: LiveEvent): LiveState {
  const next = { ...state, seq: state.seq + 1 };
  switch (event.type) {
    case 'session.preparing':
    case 'session.started':
      return { ...startLiveState(event), seq: next.seq };
    case 'run.started':
      return withLane(
        { ...next, idleForMs: null, block: furthest(state, event.slot) },
        (lane) => lane.arm.id === event.slot.armId,
        (lane) => startRun(lane, event.slot),
      );
    case 'run.sent':
      return withLane(next, runs(event.sequence), (lane) => ({
        ...lane,
        status: 'waiting',
        attempt: event.attempt,
        retry: null,
      }));
    case 'run.retrying':
      return withLane(next, runs(event.sequence), (lane) => ({
        ...lane,
        status: 'retrying',
        attempt: event.attempt,
        retry: { code: event.code, reason: event.reason, waitMs: event.waitMs },
      }));
    case 'run.deltas':
      return withLane(next, runs(event.sequence), (lane) => addDeltas(lane, event.deltas));
    case 'run.ended':
      return withLane(
        {
          ...next,
          endedRuns: next.endedRuns + 1,
          costUsd: added(next.costUsd, event.costUsd ?? null),
          health: healthAfter(next.health, event.result),
        },
        (lane) => lane.arm.id === event.slot.armId,
        (lane) => endRun(lane, event.slot, event.result),
      );
    case 'session.warning':
      return { ...next, warnings: [...next.warnings, event.message] };
    case 'session.stopping':
      return { ...next, stopping: { reason: event.reason, message: event.message } };
    case 'session.paused': {
      const { cause, profile, signIn, message, hint } = event;
      return { ...next, paused: { cause, profile, signIn, message, hint } };
    }
    case 'session.resumed':
      return { ...next, paused: null, pausedMs: next.pausedMs + event.afterMs };
    case 'session.idle':
      return { ...next, idleForMs: event.forMs };
    case 'session.ended':
      return {
        ...next,
        idleForMs: null,
        paused: null,
        ended: { state: event.state, endedAt: event.endedAt, message: event.message },
      };
  }
}

/** @returns null when events are missing between the state and the batch: the whole state must be read again */
export function applyLiveBatch(state: LiveState, batch: LiveBatch): LiveState | null {
  if (batch.sessionId !== state.sessionId || batch.seq > state.seq) return null;
  const known = state.seq - batch.seq;
  return batch.events.slice(known).reduce(reduceLiveEvent, state);
}

function added(sumUsd: number | null, costUsd: number | null): number | null {
  return sumUsd === null || costUsd === null ? null : sumUsd + costUsd;
}

function furthest({ block, blocks }: LiveState, slot: RunSlot): LiveState['block'] {
  if (blocks === null || slot.block === null) return block;
  return { current: Math.max(block?.current ?? 0, slot.block), of: blocks };
}

function healthAfter(
  { worstLoopDelayMs, delayedRuns }: LiveState['health'],
  result: LiveRunResult,
): LiveState['health'] {
  const { loopDelayMs, clientDelayed } = result;
  return {
    worstLoopDelayMs: loopDelayMs === null ? worstLoopDelayMs : Math.max(worstLoopDelayMs ?? 0, loopDelayMs),
    delayedRuns: delayedRuns + (clientDelayed === true ? 1 : 0),
  };
}

function runs(sequence: number): (lane: LiveLane) => boolean {
  return (lane) => lane.slot?.sequence === sequence;
}

function withLane(state: LiveState, matches: (lane: LiveLane) => boolean, change: (lane: LiveLane) => LiveLane) {
  return { ...state, lanes: state.lanes.map((lane) => (matches(lane) ? change(lane) : lane)) };
}
