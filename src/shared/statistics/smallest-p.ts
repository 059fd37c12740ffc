/** Whether a test could find anything at all: with few runs even the most extreme outcome is no evidence. */
import { logBinomial } from './log-binomial.js';

const SIGNIFICANCE = 0.05;
/** 3 values against 7 reach exactly 0.05 / 3. */
const ROUNDING = 1e-9;

/** Two-sided p of a test within blocks when all `n` differences are on one side: 2^(1-n), at most 1. */
export function smallestPInBlocks(n: number): number {
  return Math.min(1, 2 ** (1 - n));
}

/** Two-sided p of the Mann-Whitney test when all `n` values lie on one side of all `m`: 2 / C(n + m, n), at most 1. */
export function smallestMannWhitneyP(n: number, m: number): number {
  return Math.min(1, 2 * Math.exp(-logBinomial(n + m, n)));
}

/** Test only if, after Holm's adjustment for all comparisons on the screen, the smallest p could be 5 %. */
export function isWithinReach(smallest: number, comparisons: number): boolean {
  return smallest * comparisons <= SIGNIFICANCE * (1 + ROUNDING);
}
