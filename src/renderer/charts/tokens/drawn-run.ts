/** Of a run with perhaps 100,000 deltas, what a picture of a thousand columns can show, and its figures. */
import type { RunDetail } from '../../../shared/domain/session-overview.js';
import { decimateMinMax } from './decimate.js';
import { COALESCED_BELOW_MS, type DeltaGap, replyTimeline, type ReplyStep } from './timeline-model.js';

export interface DrawnRun {
  steps: readonly ReplyStep[];
  gaps: readonly DeltaGap[];
  /** Deltas with content, before any was left out of the picture. */
  deltas: number;
  /** Gaps below `COALESCED_BELOW_MS`. */
  coalesced: number;
  characters: number;
  /** null: the usage does not tell. */
  outputTokens: number | null;
  ttftMs: number | null;
  endMs: number;
  /** Figures of the run (`deltaGapMedianMs`, `deltaGapMaxMs`). */
  typicalGapMs: number | null;
  longestGapMs: number | null;
}

const COLUMNS = 800;

export function drawnRun(detail: RunDetail): DrawnRun {
  const timeline = replyTimeline(detail);
  const figures = {
    outputTokens: detail.outputTokens,
    ttftMs: detail.ttftMs,
    typicalGapMs: detail.deltaGapMedianMs,
    longestGapMs: detail.deltaGapMaxMs,
  };
  if (timeline === null) {
    return { ...figures, steps: [], gaps: [], deltas: 0, coalesced: 0, characters: 0, endMs: detail.totalMs ?? 0 };
  }
  const { steps, gaps, characters, endMs } = timeline;
  const picture = { fromMs: 0, toMs: endMs, columns: COLUMNS };
  return {
    ...figures,
    steps: decimateMinMax(steps, (step) => step.characters, picture),
    gaps: decimateMinMax(gaps, (gap) => gap.gapMs, picture),
    deltas: steps.length,
    coalesced: gaps.filter(({ gapMs }) => gapMs < COALESCED_BELOW_MS).length,
    characters,
    endMs,
  };
}
