/** When the deltas of a run came, counted in bins: as large for a reply of an hour as for one of a second. */

export interface DeltaStrip {
  /** Width of a bin, milliseconds. */
  readonly binMs: number;
  /** Deltas with content in each bin, from `sent` on; bins after the last delta are left out. */
  readonly counts: readonly number[];
}

const FINEST_BIN_MS = 10;
const MOST_BINS = 400;

export const emptyDeltaStrip: DeltaStrip = { binMs: FINEST_BIN_MS, counts: [] };

/** @param offsetsMs since `sent`; where they reach past the last bin, bins are joined two by two until they fit */
export function addToDeltaStrip(strip: DeltaStrip, offsetsMs: readonly number[]): DeltaStrip {
  if (offsetsMs.length === 0) return strip;
  const latestMs = Math.max(...offsetsMs);
  let { binMs } = strip;
  let counts = [...strip.counts];
  while (latestMs >= binMs * MOST_BINS) {
    binMs *= 2;
    counts = joinedInPairs(counts);
  }
  for (const offsetMs of offsetsMs) {
    const bin = Math.max(0, Math.floor(offsetMs / binMs));
    while (counts.length <= bin) counts.push(0);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { binMs, counts };
}

function joinedInPairs(counts: readonly number[]): number[] {
  return Array.from(
    { length: Math.ceil(counts.length / 2) },
    (_, pair) => (counts[2 * pair] ?? 0) + (counts[2 * pair + 1] ?? 0),
  );
}
