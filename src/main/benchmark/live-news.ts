/** Gathers deltas for the window and hands them on thirty times a second at most, so that showing them costs the clock little. */
import type { DeltaKind } from '../../shared/domain/timeline.js';
import type { LiveDelta, LiveEvent } from '../../shared/domain/live/live-event.js';
import type { FrameTimer } from './frame-timer.js';
import type { LiveNews } from './ports.js';

export function toLiveEvent(sequence: number, news: LiveNews): LiveEvent {
  switch (news.type) {
    case 'sent':
      return { type: 'run.sent', sequence, attempt: news.attempt };
    case 'retrying':
      return { ...news, type: 'run.retrying', sequence };
    case 'deltas':
      return { type: 'run.deltas', sequence, deltas: news.deltas };
  }
}

export interface NewsBatch {
  /** @param offsetNs since `sent` */
  add(offsetNs: number, kind: DeltaKind, text: string): void;
  /** Hands on what is left. */
  flush(): void;
}

export function startNewsBatch(onNews: (news: LiveNews) => void, frames: FrameTimer): NewsBatch {
  let pending: LiveDelta[] = [];

  function flush() {
    frames.cancel(flush);
    if (pending.length === 0) return;
    const deltas = pending;
    pending = [];
    onNews({ type: 'deltas', deltas });
  }

  return {
    add(offsetNs, kind, text) {
      if (pending.length === 0) frames.next(flush);
      pending.push([offsetNs / 1e6, kind, text]);
    },
    flush,
  };
}
