/** Gathers deltas for the window and hands them on once a frame at most, so that showing them costs the clock little. */
import type { DeltaKind } from '../../shared/domain/timeline.js';
import type { LiveDelta } from '../../shared/domain/live/live-event.js';
import type { LiveNews } from './ports.js';

const FRAME_MS = 16;

export interface NewsBatch {
  add(offsetNs: number, kind: DeltaKind, text: string): void;
  /** Hands on what is left and stops the timer. */
  flush(): void;
}

/** The timer runs only while something waits. */
export function startNewsBatch(onNews: (news: LiveNews) => void): NewsBatch {
  let pending: LiveDelta[] = [];
  let timer: NodeJS.Timeout | null = null;

  function flush() {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (pending.length === 0) return;
    const deltas = pending;
    pending = [];
    onNews({ type: 'deltas', deltas });
  }

  return {
    add(offsetNs, kind, text) {
      pending.push([offsetNs / 1e6, kind, text]);
      timer ??= setTimeout(flush, FRAME_MS);
    },
    flush,
  };
}
