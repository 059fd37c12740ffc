/** Repeatable random numbers: the same seed gives the same order of runs and the same simulated waits everywhere. */

/**
 * Mulberry32 (Tommy Ettinger, public domain): one 32-bit word of state, period 2^32. Not for secrets.
 *
 * @param seed only its lowest 32 bits count
 * @returns a function that gives the next number, uniform in [0, 1)
 * @example seededRandom(1)() // 0.6270739405881613
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
