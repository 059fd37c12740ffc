/** Whether a session runs, how far it is and how it ended, as a host needs to know it: drawn from the live events alone. */
import type { Bridge } from '../../shared/contract/contract.js';
import type { LiveEvent } from '../../shared/domain/live/live-event.js';
import type { SessionState, StopReason } from '../../shared/domain/session.js';

export interface SessionProgress {
  readonly sessionId: string;
  readonly plannedRuns: number;
  readonly endedRuns: number;
  /** Runs under way. */
  readonly inFlight: number;
  readonly paused: boolean;
}

export interface SessionEnding {
  readonly name: string;
  readonly state: SessionState;
  readonly stoppedEarly: StopReason | null;
  readonly plannedRuns: number;
  readonly endedRuns: number;
  /** False: it ended while it was prepared. */
  readonly started: boolean;
}

export interface RunningSession {
  /** null while none runs. */
  current(): SessionProgress | null;
  stop(): void;
}

export interface SessionWatcher {
  /** Called after a start, a pause, a run's start and end, and the session's end. */
  changed(progress: SessionProgress | null): void;
  /** Called after that, of sessions too that ended while they were prepared. */
  ended(ending: SessionEnding): void;
}

/** Watch from the start of the application: a session that began earlier is not seen. */
export function watchRunningSession(bridge: Pick<Bridge, 'on'>, watcher: Partial<SessionWatcher> = {}): RunningSession {
  let current: SessionProgress | null = null;
  let announced = { name: '', plannedRuns: 0 };
  const stop = bridge.on('live.batch', ({ sessionId, events }) => {
    const before = current;
    const endings: SessionEnding[] = [];
    for (const event of events) {
      if (event.type === 'session.preparing' || event.type === 'session.started') announced = event;
      if (event.type === 'session.ended') endings.push(endingOf(event, announced, current));
      current = progressAfter(current, sessionId, event);
    }
    if (current !== before) watcher.changed?.(current);
    for (const ending of endings) watcher.ended?.(ending);
  });
  return { current: () => current, stop };
}

function progressAfter(progress: SessionProgress | null, sessionId: string, event: LiveEvent): SessionProgress | null {
  switch (event.type) {
    case 'session.started':
      return { sessionId, plannedRuns: event.plannedRuns, endedRuns: 0, inFlight: 0, paused: false };
    case 'session.ended':
      return null;
    case 'session.paused':
      return progress && { ...progress, paused: true };
    case 'session.resumed':
      return progress && { ...progress, paused: false };
    case 'run.started':
      return progress && { ...progress, inFlight: progress.inFlight + 1 };
    case 'run.ended':
      return (
        progress && { ...progress, endedRuns: progress.endedRuns + 1, inFlight: Math.max(0, progress.inFlight - 1) }
      );
    default:
      return progress;
  }
}

function endingOf(
  { state, stoppedEarly = null }: Extract<LiveEvent, { type: 'session.ended' }>,
  { name, plannedRuns }: Pick<SessionEnding, 'name' | 'plannedRuns'>,
  progress: SessionProgress | null,
): SessionEnding {
  return { name, state, stoppedEarly, plannedRuns, endedRuns: progress?.endedRuns ?? 0, started: progress !== null };
}
