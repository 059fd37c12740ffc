/** Summary of one figure over the runs of an arm. It carries what arithmetic allows; screens and reports apply gates. */
import type { FigureSummary } from '../domain/session-document.js';
import { coefficientOfVariation } from '../statistics/coefficient-of-variation.js';
import { mean } from '../statistics/mean.js';
import { median } from '../statistics/median.js';
import { medianInterval } from '../statistics/median-interval.js';
import { isPresentable } from '../statistics/presentable.js';
import { quantile } from '../statistics/quantile.js';
import { sampleStandardDeviation } from '../statistics/sample-standard-deviation.js';
import { sorted } from '../statistics/sorted.js';

/**
 * @param values known values of the figure, any order; +Infinity for a run that the time limit ended before its first
 * content: it counts for the order (median, interval, p90), not for mean, spread, least and greatest
 * @returns null wherever there is no answer: all for no value, spread below two, interval below six, p90 below 29
 */
export function summariseFigure(values: readonly number[]): FigureSummary {
  return summariseSorted([...sorted(values)]);
}

/** Each statistic below asks for its values in order: they are sorted once, not each time. */
function summariseSorted(values: readonly number[]): FigureSummary {
  const finite = values.filter(Number.isFinite);
  const min = finite[0] ?? null;
  const max = finite.at(-1) ?? null;
  const interval = medianInterval(values);
  const bounded = interval !== null && interval.high !== Infinity;
  return {
    mean: mean(finite),
    median: median(values),
    min,
    max,
    sd: sampleStandardDeviation(finite),
    cv: coefficientOfVariation(finite),
    p90: isPresentable('p90', values.length) ? quantile(values, 0.9) : null,
    maxOverMin: finite.length < 2 || min === null || max === null || min <= 0 ? null : max / min,
    medianCi95: bounded ? [interval.low, interval.high] : null,
    medianCi95Coverage: bounded ? interval.coverage : null,
  };
}
