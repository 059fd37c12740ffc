/** The seconds that the strips of all lanes share: from the request at 0 to a round number past the longest run. */

export interface StripScale {
  readonly maxMs: number;
  /** From 0 to `maxMs`. */
  readonly ticksMs: readonly number[];
}

const SECOND_STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600];
/** So seldom that nothing jumps while runs of much the same length follow each other. */
const SHRINKS_BELOW = 0.3;

/**
 * @param longestMs of the runs that the lanes show; 0: none yet
 * @param before the scale until now: it is kept as long as it fits
 */
export function stripScale(longestMs: number, before: StripScale | null): StripScale {
  if (before !== null && longestMs <= before.maxMs && longestMs >= SHRINKS_BELOW * before.maxMs) return before;
  const seconds = SECOND_STEPS.find((step) => step * 1_000 >= longestMs) ?? Math.ceil(longestMs / 3_600_000) * 3_600;
  const maxMs = 1_000 * seconds;
  if (maxMs === before?.maxMs) return before;
  const parts = leadingDigit(seconds) === 2 ? 4 : leadingDigit(seconds) === 3 ? 3 : 5;
  return { maxMs, ticksMs: Array.from({ length: parts + 1 }, (_, part) => (maxMs * part) / parts) };
}

/** @example tickWords(400) // '0.4 s' @example tickWords(0) // '0' @example tickWords(120_000) // '120 s' */
export function tickWords(ms: number): string {
  return ms === 0 ? '0' : `${Number((ms / 1_000).toPrecision(3))} s`;
}

function leadingDigit(value: number): number {
  return Math.round(value / 10 ** Math.floor(Math.log10(value) + 1e-9));
}
