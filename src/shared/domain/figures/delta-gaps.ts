/** Gaps between neighbouring deltas of one run. No event says how many tokens it holds, so these are not token gaps. */
import { median } from '../../statistics/median.js';
import type { ContentDelta } from './content-deltas.js';

export interface DeltaGaps {
  deltaGapMedianMs: number | null;
  deltaGapMaxMs: number | null;
}

/** @returns nulls when fewer than two deltas with content came */
export function deltaGaps(content: readonly ContentDelta[]): DeltaGaps {
  const gaps = content.slice(1).map((delta, index) => (delta.offsetNs - (content[index]?.offsetNs ?? 0)) / 1e6);
  const longest = gaps.reduce<number | null>((most, gap) => (most === null || gap > most ? gap : most), null);
  return { deltaGapMedianMs: median(gaps), deltaGapMaxMs: longest };
}
