/** What a user can do with a running session at a moment: without a connection, nothing. */
import type { LiveState } from '../../../shared/domain/live/live-state.js';

export interface SessionActions {
  /** What the one button of both does. */
  readonly pauseOrResume: 'benchmark.pause' | 'benchmark.resume';
  readonly canPauseOrResume: boolean;
  readonly canStop: boolean;
  readonly canCancel: boolean;
}

export function sessionActions({
  preparing,
  paused,
  stopping,
  connected,
}: Pick<LiveState, 'preparing' | 'paused' | 'stopping'> & { connected: boolean }): SessionActions {
  const goesOn = connected && preparing === null && stopping === null;
  return {
    pauseOrResume: paused === null ? 'benchmark.pause' : 'benchmark.resume',
    // A session that was told to stop while it is paused still has runs of its block to make. Credentials that ended have
    // a notice of their own, with what can be done about them.
    canPauseOrResume: paused === null ? goesOn : connected && paused.cause === 'user',
    canStop: goesOn,
    canCancel: connected,
  };
}
