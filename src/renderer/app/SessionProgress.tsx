/** A line below the top bar that grows with the running session, on every screen. */
import type { CSSProperties } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useLive } from '../stores/live-store.js';
import { runningSession, runningWords } from './running-session.js';

export function SessionProgress() {
  const session = useLive(useShallow(runningSession));
  if (session === null) return null;
  const { stage, endedRuns, plannedRuns } = session;
  const style: CSSProperties = { transform: `scaleX(${plannedRuns === 0 ? 0 : endedRuns / plannedRuns})` };
  return (
    <div
      className="ft-session-progress"
      role="progressbar"
      aria-label="Progress of the running benchmark"
      aria-valuemin={0}
      aria-valuemax={plannedRuns}
      aria-valuenow={endedRuns}
      aria-valuetext={runningWords(session)}
      data-stage={stage}
    >
      <div style={style} />
    </div>
  );
}
