/** The truth that estimates are judged by: what a request at a random moment of the session would have taken. */
import type { Distribution } from './distributions.js';

const STEPS = 60;

/**
 * @param levels logarithms, one for each place of the session
 * @returns times the long-run level: half of all requests, spread evenly over the session, take less
 */
export function trueMedian(distribution: Distribution, levels: readonly number[]): number {
  const distinct = levels.every((level) => level === levels[0]) ? levels.slice(0, 1) : levels;
  const scales = distinct.map(Math.exp);
  const share = (factor: number) =>
    scales.reduce((sum, scale) => sum + distribution.below(factor / scale), 0) / scales.length;
  let [low, high] = [1e-3, 1e3];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = Math.sqrt(low * high);
    if (share(middle) < 0.5) low = middle;
    else high = middle;
  }
  return Math.sqrt(low * high);
}

export function trueMean({ mean }: Distribution, levels: readonly number[]): number {
  return (mean * levels.reduce((sum, level) => sum + Math.exp(level), 0)) / levels.length;
}
