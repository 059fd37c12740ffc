/** What "none was seen" can and cannot say. */

/**
 * One-sided 95 % upper bound of the rate of something that was not seen in n independent runs: 1 - 0.05^(1/n)
 * (Clopper and Pearson 1934; the "rule of three" is its approximation 3/n).
 *
 * @returns 0..1; null when there was no run
 * @example unseenRateBound(3) // 0.632: none in three runs allows a rate of up to 63 %
 */
export function unseenRateBound(runs: number): number | null {
  return runs < 1 ? null : 1 - 0.05 ** (1 / runs);
}
