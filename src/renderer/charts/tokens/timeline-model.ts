/** How the reply of one run came in, as plain data: characters so far over time, and the gaps between its deltas. */
import type { RunDetail } from '../../../shared/domain/session-overview.js';
import type { DeltaKind } from '../../../shared/domain/timeline.js';

export interface ReplyStep {
  /** Milliseconds since the request was sent. */
  offsetMs: number;
  /** That had come by then, this delta's included. */
  characters: number;
  reasoning: boolean;
}

export interface DeltaGap {
  /** When the gap ended, milliseconds since the request was sent. */
  offsetMs: number;
  gapMs: number;
}

export interface ReplyTimeline {
  steps: readonly ReplyStep[];
  gaps: readonly DeltaGap[];
  characters: number;
  endMs: number;
}

/** Deltas closer to each other came in one chunk: the gap between them is none of the model's. */
export const COALESCED_BELOW_MS = 1;

const reasoningKinds: ReadonlySet<DeltaKind> = new Set(['reasoning', 'redacted']);

/** @returns null where nothing with content came; signatures and empty deltas carry none */
export function replyTimeline({ deltas, totalMs }: Pick<RunDetail, 'deltas' | 'totalMs'>): ReplyTimeline | null {
  const steps: ReplyStep[] = [];
  const gaps: DeltaGap[] = [];
  let characters = 0;
  for (const [offsetMs, kind, count] of deltas) {
    if (kind === 'signature' || count === 0) continue;
    const before = steps.at(-1);
    if (before !== undefined) gaps.push({ offsetMs, gapMs: offsetMs - before.offsetMs });
    characters += count;
    steps.push({ offsetMs, characters, reasoning: reasoningKinds.has(kind) });
  }
  const last = steps.at(-1);
  if (last === undefined) return null;
  return { steps, gaps, characters, endMs: Math.max(last.offsetMs, totalMs ?? 0) };
}
