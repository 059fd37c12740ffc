/** From how many values on a statistic may be shown: one table for the window, the reports and the findings. */
import { MEDIAN_INTERVAL_MINIMUM } from './median-interval.js';

/**
 * Smallest n. Those of quantiles are the smallest for which a distribution-free 95 % interval exists, that is
 * p^n + (1 - p)^n <= 0.05 (David and Nagaraja, Order Statistics, 7.1); the others come from how often simulated sessions
 * of that size are judged right.
 */
export const PRESENTABLE_FROM = {
  values: 1,
  median: 3,
  minimum: 3,
  maximum: 3,
  /** Only as the article gives it. */
  mean: 3,
  slowRunLabel: 3,
  medianInterval: MEDIAN_INTERVAL_MINIMUM,
  standardDeviation: 6,
  coefficientOfVariation: 6,
  robustCoefficientOfVariation: 6,
  slowRunRate: 6,
  /** Of two arms; several need more (`smallest-p.ts`). */
  comparison: 6,
  p25: 11,
  p75: 11,
  interquartileRange: 11,
  /** The word "consistent". */
  consistency: 20,
  driftTest: 20,
  cumulativeDistribution: 20,
  boxPlot: 20,
  p90: 29,
  p95: 59,
  /** p95 / p50. */
  tailRatio: 59,
  p99: 299,
} as const;

export type PresentableStatistic = keyof typeof PRESENTABLE_FROM;

/** @param n values of the arm (runs over the time limit included, other failures not) */
export function isPresentable(statistic: PresentableStatistic, n: number): boolean {
  return n >= PRESENTABLE_FROM[statistic];
}
