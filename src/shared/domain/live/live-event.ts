/**
 * What happens in a running session, as facts in the past. The same events feed the window, the terminal's progress
 * and the state that a reloaded window reads (`live-state.ts`).
 */
import type { FailureCode } from '../failure.js';
import type { PlanLoad } from '../plan.js';
import type { Profile } from '../profile.js';
import type { OutcomeKind, RunSlot } from '../run.js';
import type { Arm, SessionState, StopReason } from '../session.js';
import type { DeltaKind } from '../timeline.js';
import type { PreparationStep } from './preparation.js';

/** What a session is to be, known before it starts. */
interface AnnouncedSession {
  sessionId: string;
  name: string;
  simulated: boolean;
  /** Simulator's factor on every wait; null elsewhere. */
  timeScale: number | null;
  arms: readonly Arm[];
  plannedRuns: number;
  /** Blocks that the plan asks for; left out: not known. */
  blocks?: number;
  /** How its runs are laid out in time; left out: one after the other. */
  load?: PlanLoad;
}

export type LiveEvent =
  /** Nothing is stored yet, and no request is sent. Comes again with each step; `session.ended` may follow it directly. */
  | ({ type: 'session.preparing'; step: PreparationStep } & AnnouncedSession)
  /** It is stored; its first run follows. */
  | ({ type: 'session.started'; startedAt: string } & AnnouncedSession)
  | { type: 'run.started'; slot: RunSlot }
  /** The request left (`waiting`): from here the stopwatch to the first token counts. */
  | { type: 'run.sent'; sequence: number; attempt: number }
  /** An attempt failed in a way that may pass, for the `reason`, of kind `code`. `attempt` is the number of the next one, sent after `waitMs`. */
  | { type: 'run.retrying'; sequence: number; attempt: number; waitMs: number; code: FailureCode; reason: string }
  | { type: 'run.deltas'; sequence: number; deltas: readonly LiveDelta[] }
  /** `costUsd`: by the prices of its model (`cost.ts`); null or left out: not known. */
  | { type: 'run.ended'; slot: RunSlot; result: LiveRunResult; costUsd?: number | null }
  /** The session goes on, but not as planned: what and why, in sentences. */
  | { type: 'session.warning'; message: string }
  /** No further run is started, as the plan or the user wished: what and why, in a sentence. What is under way ends. */
  | { type: 'session.stopping'; reason: StopReason; message: string }
  /**
   * Nothing is sent until it is resumed: by `benchmark.resume`; where its credentials ended, by a sign-in that ended well, too.
   */
  | ({ type: 'session.paused' } & LivePause)
  /** `afterMs`: how long it was paused. */
  | { type: 'session.resumed'; afterMs: number }
  /** Nothing is in flight until `forMs` from now. */
  | { type: 'session.idle'; forMs: number }
  | {
      type: 'session.ended';
      state: SessionState;
      endedAt: string;
      message: string | null;
      stoppedEarly?: StopReason | null;
    };

export interface LivePause {
  cause: 'credentials' | 'user';
  profile: string;
  /** How one signs in to the profile; null for the user's own pause. */
  signIn: Profile['signIn'] | null;
  message: string;
  hint: string;
}

/** Milliseconds since `sent` by the measuring thread's clock, kind, and the text itself (plain, hostile). */
export type LiveDelta = readonly [offsetMs: number, kind: DeltaKind, text: string];

/** The figures that a lane shows of a finished run; all measured, none computed by the window. */
export interface LiveRunResult {
  outcome: OutcomeKind;
  ttftMs: number | null;
  firstTextMs: number | null;
  totalMs: number | null;
  streamTokensPerSecond: number | null;
  outputTokens: number | null;
  /** How long this computer may have held up the first delta, and whether that is too long to believe it. */
  loopDelayMs: number | null;
  clientDelayed: boolean | null;
  /** What went wrong and what to do; null when nothing did. */
  error: { code: FailureCode; message: string; hint: string } | null;
}

/** Events in order: the first has number `seq`, the next `seq + 1`. A gap tells a window to read the state again. */
export interface LiveBatch {
  sessionId: string;
  seq: number;
  events: readonly LiveEvent[];
}
