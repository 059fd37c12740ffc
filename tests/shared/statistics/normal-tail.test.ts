import { expect, test } from 'vitest';
import { normalTail } from '../../../src/shared/statistics/normal-tail.js';

test.each([
  [0, 0.5],
  [0.5, 0.3085375387259869],
  [1, 0.15865525393145707],
  [1.959963984540054, 0.025],
  [2.9, 0.0018658133003840375],
  [3, 0.0013498980316300933],
  [3.1, 0.0009676032132183563],
  [5, 2.866515718791933e-7],
  [8, 6.22096057427174e-16],
  [20, 2.7536241186061556e-89],
  [37, 5.7255712225239266e-300],
])('P(Z > %f) is %f to eleven digits, far out too (SciPy 1.17, norm.sf)', (z, tail) => {
  expect(normalTail(z) / tail).toBeCloseTo(1, 11);
  expect(normalTail(-z)).toBeCloseTo(1 - tail, 12);
});

test('infinitely far out nothing is left, and no NaN', () => {
  expect([normalTail(Infinity), normalTail(-Infinity), normalTail(60)]).toEqual([0, 1, 0]);
});
