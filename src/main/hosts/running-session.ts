/** Whether a session runs, and how far it is, as a host needs to know it: drawn from the live events alone. */
import type { Bridge } from '../../shared/contract/contract.js';
import type { LiveEvent } from '../../shared/domain/live/live-event.js';

export interface SessionProgress {
  readonly sessionId: string;
  readonly plannedRuns: number;
  readonly endedRuns: number;
}

export interface RunningSession {
  /** null while none runs. */
  current(): SessionProgress | null;
  stop(): void;
}

/**
 * Watch from the start of the application: a session that began earlier is not seen.
 *
 * @param onChange called after a start, an ended run and an end
 */
export function watchRunningSession(
  bridge: Pick<Bridge, 'on'>,
  onChange: (progress: SessionProgress | null) => void = () => undefined,
): RunningSession {
  let current: SessionProgress | null = null;
  const stop = bridge.on('live.batch', ({ sessionId, events }) => {
    const before = current;
    for (const event of events) current = progressAfter(current, sessionId, event);
    if (current !== before) onChange(current);
  });
  return { current: () => current, stop };
}

function progressAfter(progress: SessionProgress | null, sessionId: string, event: LiveEvent): SessionProgress | null {
  switch (event.type) {
    case 'session.started':
      return { sessionId, plannedRuns: event.plannedRuns, endedRuns: 0 };
    case 'session.ended':
      return null;
    case 'run.ended':
      return progress && { ...progress, endedRuns: progress.endedRuns + 1 };
    default:
      return progress;
  }
}
