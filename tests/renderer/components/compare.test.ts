import { expect, test } from 'vitest';
import { compareNumbers, compareText } from '../../../src/renderer/components/compare.js';

test('numbers inside names are put in their order', () => {
  expect(['run 10', 'run 2', 'run 1'].sort(compareText)).toEqual(['run 1', 'run 2', 'run 10']);
});

test('unknown values come last, and zero is not unknown', () => {
  expect([null, 5, 0].sort(compareNumbers)).toEqual([0, 5, null]);
  expect(compareNumbers(null, null)).toBe(0);
});
