/** From the timeline's nanoseconds to the figures' milliseconds, at full precision: rounding is for printing. */

/** @returns null when the stamp was never reached */
export function toMilliseconds(offsetNs: number | null | undefined): number | null {
  return offsetNs === null || offsetNs === undefined ? null : offsetNs / 1e6;
}

/** `end - start` in milliseconds; null when either is unknown. */
export function spanMs(startNs: number | null, endNs: number | null): number | null {
  return startNs === null || endNs === null ? null : (endNs - startNs) / 1e6;
}

/** From one monotonic stamp to another; they are decimal strings, since they are larger than a double holds exactly. */
export function monotonicSpanNs(startNs: string, endNs: string): number {
  return Number(BigInt(endNs) - BigInt(startNs));
}
