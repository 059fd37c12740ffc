/** Normal random numbers from uniform ones. */

/** Box and Muller 1958. @param random uniform in [0, 1) */
export function normalDraw(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
