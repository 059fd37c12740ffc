/** How fast one figure grows with another, such as TTFT with the length of the prompt, whatever a few slow runs do. */
import { inversionDistribution } from './inversion-distribution.js';
import { median } from './median.js';
import { exactDistribution, normalDistribution, type NullDistribution } from './null-distribution.js';
import { rankInterval } from './rank-interval.js';
import { sorted } from './sorted.js';

/** 100 points: about 1 ms. */
const MOST_EXACT = 100;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Line {
  /** Units of y for one unit of x. */
  readonly slope: number;
  /** Median of y minus slope times median of x, in units of y. */
  readonly intercept: number;
  /** Of the slope; null when there are too few points for an interval. */
  readonly low: number | null;
  readonly high: number | null;
  /** True coverage, 0..1; null without an interval. */
  readonly coverage: number | null;
}

/**
 * Median of the slopes of all pairs of points at different x (Theil 1950; Sen, JASA 63, 1968, 1379-1389), the intercept as
 * Conover, Practical Nonparametric Statistics, 5.5. The interval is that of Kendall's test: exact up to 100 points, also
 * when many share an x (then the number of discordant pairs is Jonckheere's statistic), else normal.
 *
 * @param points in any order, finite; as the slopes of all pairs are held, at most about 2,000
 * @returns null when no two points have different x
 */
export function theilSen(points: readonly Point[]): Line | null {
  const slopes: number[] = [];
  points.forEach((one, index) => {
    for (const other of points.slice(index + 1))
      if (one.x !== other.x) slopes.push((other.y - one.y) / (other.x - one.x));
  });
  const x = median(points.map((point) => point.x));
  const y = median(points.map((point) => point.y));
  if (slopes.length === 0 || x === null || y === null) return null;
  const order = sorted(slopes);
  const pairs = { known: order.length, unknown: 0, at: (place: number) => order[place] ?? NaN };
  const { estimate: slope, low, high, coverage } = rankInterval(pairs, discordantPairs(points));
  return slope === null ? null : { slope, intercept: y - slope * x, low, high, coverage };
}

/** How many pairs of points would go down if y had nothing to do with x (without ties in y). */
function discordantPairs(points: readonly Point[]): NullDistribution {
  const n = points.length;
  const groups = [...Map.groupBy(points, ({ x }) => x).values()].map((group) => group.length);
  if (n <= MOST_EXACT) return exactDistribution(inversionDistribution(groups));
  const weight = (size: number) => size * (size - 1) * (2 * size + 5);
  const pairs = groups.reduce((left, size) => left - (size * (size - 1)) / 2, (n * (n - 1)) / 2);
  const variance = groups.reduce((left, size) => left - weight(size), weight(n)) / 18;
  // Kendall's S is the number of pairs less twice the discordant ones.
  return normalDistribution(pairs, variance / 4);
}
