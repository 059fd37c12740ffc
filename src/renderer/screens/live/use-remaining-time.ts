/** The estimate of the remaining time, counted down second by second. */
import { useEffect, useRef, useState } from 'react';
import type { LiveState } from '../../../shared/domain/live/live-state.js';
import { estimateRemainingMs } from './remaining-time.js';

type Progress = Pick<LiveState, 'lanes' | 'plannedRuns' | 'endedRuns' | 'startedAt' | 'ended' | 'pausedMs'>;

/** @returns milliseconds; null before the first run is completed, while it is paused and after the end */
export function useRemainingMs(
  readProgress: () => Progress | null,
  endedRuns: number,
  running: boolean,
): number | null {
  const [remainingMs, setRemainingMs] = useState<number | null>(null);
  const estimate = useRef<{ atMs: number; remainingMs: number } | null>(null);
  useEffect(() => {
    const progress = readProgress();
    const startedAt = progress?.startedAt ?? null;
    const passedMs = startedAt === null ? 0 : Date.now() - Date.parse(startedAt) - (progress?.pausedMs ?? 0);
    const elapsedMs = Math.max(0, passedMs);
    const estimatedMs = progress === null || !running ? null : estimateRemainingMs(progress, elapsedMs);
    estimate.current = estimatedMs === null ? null : { atMs: performance.now(), remainingMs: estimatedMs };
    const show = (): void => {
      const known = estimate.current;
      setRemainingMs(known === null ? null : Math.max(0, known.remainingMs - (performance.now() - known.atMs)));
    };
    show();
    if (estimatedMs === null) return undefined;
    const timer = setInterval(show, 1_000);
    return () => {
      clearInterval(timer);
    };
  }, [readProgress, endedRuns, running]);
  return remainingMs;
}
