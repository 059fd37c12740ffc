/** Reference values: SciPy 1.17, theilslopes (normal interval; at these sizes it ends at the same slopes as the exact one). */
import { expect, test } from 'vitest';
import { inversionDistribution } from '../../../src/shared/statistics/inversion-distribution.js';
import { theilSen } from '../../../src/shared/statistics/theil-sen.js';

test('four lengths of prompt, five runs each: milliseconds per token', () => {
  const ttftMs = [364, 383, 363, 298, 386, 418, 379, 423, 415, 412, 501, 522, 471, 493, 481, 724, 702, 688, 669, 690];
  const points = ttftMs.map((y, index) => ({ x: [1_000, 2_000, 4_000, 8_000][Math.floor(index / 5)] ?? NaN, y }));
  const found = theilSen(Object.freeze(points));
  expect(found).toMatchObject({ intercept: 308, low: 0.042, high: 0.0515 });
  expect(found?.slope).toBeCloseTo(0.04633333333333333, 12);
  expect(found?.coverage).toBeCloseTo(0.954, 3);
});

test('twelve points, each at its own x', () => {
  const found = theilSen([3, 1, 4, 1.5, 5, 9, 2, 6, 5.3, 5.8, 9.7, 9.3].map((y, index) => ({ x: index + 1, y })));
  expect(found?.slope).toBeCloseTo(0.5944444444444446, 12);
  expect(found?.intercept).toBeCloseTo(1.2861111111111105, 12);
  expect(found?.low).toBeCloseTo(0.2, 12);
  expect(found?.high).toBeCloseTo(1.1714285714285713, 12);
});

test.each([
  [
    'each at its own x',
    (index: number) => index + 1,
    (x: number, index: number) => 2 * x + noise(index + 1),
    [2.0144927536231885, 1.8518518518518519, 2.1702127659574466],
  ],
  [
    'at three x',
    (index: number) => [1_000, 2_000, 4_000][Math.floor(index / 40)] ?? NaN,
    (x: number, index: number) => 300 + 0.05 * x + noise(index),
    [0.05, 0.04566666666666667, 0.0545],
  ],
] as const)('120 points %s, by the normal distribution', (_name, xOf, yOf, [slope, low, high]) => {
  const found = theilSen(
    Array.from({ length: 120 }, (_value, index) => ({ x: xOf(index), y: yOf(xOf(index), index) })),
  );
  expect(found?.slope).toBeCloseTo(slope, 12);
  // SciPy rounds the places of the bounds to the nearest, this takes the wider.
  expect(found?.low).toBeLessThanOrEqual(low);
  expect(found?.high).toBeGreaterThanOrEqual(high);
  expect(found?.low).toBeCloseTo(low, 2);
  expect(found?.high).toBeCloseTo(high, 2);
});

test('one wild run does not turn the line', () => {
  const points = Array.from({ length: 9 }, (_value, x) => ({ x, y: x === 8 ? 9_000 : 100 + 10 * x }));
  expect(theilSen(points)?.slope).toBe(10);
});

test('one length of prompt has no slope, two points have one without an interval', () => {
  expect([
    theilSen([]),
    theilSen([{ x: 1, y: 1 }]),
    theilSen([
      { x: 1, y: 1 },
      { x: 1, y: 2 },
    ]),
  ]).toEqual([null, null, null]);
  expect(
    theilSen([
      { x: 0, y: 1 },
      { x: 2, y: 5 },
    ]),
  ).toEqual({ slope: 2, intercept: 1, low: null, high: null, coverage: null });
});

test.each([[[4]], [[1, 2]], [[2, 3]], [[1, 1, 1, 1, 1]], [[3, 1, 2]], [[2, 2, 2]], [[]]])(
  'inversions among groups of %j are as frequent as in all orders',
  (sizes) => {
    const items = sizes.flatMap((size, group) => Array.from({ length: size }, () => group));
    const counts = new Map<number, number>();
    const orders = permutations(items);
    for (const order of orders) counts.set(inversions(order), (counts.get(inversions(order)) ?? 0) + 1);
    const found = inversionDistribution(Object.freeze(sizes));
    expect(found.length).toBe(Math.max(...counts.keys()) + 1);
    found.forEach((probability, k) => expect(probability).toBeCloseTo((counts.get(k) ?? 0) / orders.length, 12));
  },
);

function noise(index: number): number {
  return (index * 7_919) % 101;
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

function inversions(order: readonly number[]): number {
  return order.flatMap((left, index) => order.slice(index + 1).filter((right) => right < left)).length;
}
