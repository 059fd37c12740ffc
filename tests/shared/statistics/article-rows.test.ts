/** Each row of the article, recomputed (reference values: SciPy 1.17). */
import { expect, test } from 'vitest';
import { coefficientOfVariation } from '../../../src/shared/statistics/coefficient-of-variation.js';
import { mean } from '../../../src/shared/statistics/mean.js';
import { median } from '../../../src/shared/statistics/median.js';
import { medianInterval } from '../../../src/shared/statistics/median-interval.js';
import { robustCoefficientOfVariation } from '../../../src/shared/statistics/robust-coefficient-of-variation.js';
import { sampleStandardDeviation } from '../../../src/shared/statistics/sample-standard-deviation.js';
import { slowRunLimit } from '../../../src/shared/statistics/slow-run.js';

const rows = [
  ['Nova Micro', [549, 334, 339], 407.33, 339, 122.71, 0.3013, 0.0219],
  ['GPT OSS 20B', [429, 540, 456], 475, 456, 57.89, 0.1219, 0.0878],
  ['MiniMax M2.5', [526, 500, 982], 669.33, 526, 271.09, 0.405, 0.0733],
  ['Qwen3 Next 80B', [1112, 575, 586], 757.67, 586, 306.91, 0.4051, 0.0278],
  ['Claude Haiku 4.5', [1971, 916, 4057], 2314.67, 1971, 1598.45, 0.6906, 0.7936],
  ['DeepSeek V3.2', [17653, 1223, 4983], 7953, 4983, 8608.25, 1.0824, 1.1187],
] as const;

test.each(rows)('%s: mean, median, sample sd, CV and robust CV', (_name, ttftMs, average, middle, sd, cv, robustCv) => {
  const values = Object.freeze([...ttftMs]);
  expect(mean(values)).toBeCloseTo(average, 2);
  expect(median(values)).toBe(middle);
  expect(sampleStandardDeviation(values)).toBeCloseTo(sd, 2);
  expect(coefficientOfVariation(values)).toBeCloseTo(cv, 4);
  expect(robustCoefficientOfVariation(values)).toBeCloseTo(robustCv, 4);
  expect(medianInterval(values)).toBeNull();
});

test('only the first run of DeepSeek is slow by the rule of three times the median', () => {
  const slow = rows.flatMap(([name, values]) =>
    values.filter((ms) => ms > (slowRunLimit(values) ?? 0)).map((ms) => [name, ms]),
  );
  expect(slow).toEqual([['DeepSeek V3.2', 17653]]);
});
