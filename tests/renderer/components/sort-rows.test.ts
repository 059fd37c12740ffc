import { expect, test } from 'vitest';
import { compareNumbers, sortRows } from '../../../src/renderer/components/sort-rows.js';

const rows = Object.freeze([
  { name: 'run 10', ms: null },
  { name: 'run 2', ms: 5 },
  { name: 'run 1', ms: 0 },
]);

test('sorting gives a copy, and puts numbers inside names in their order', () => {
  expect(sortRows(rows, { sortingField: 'name' }, false).map(({ name }) => name)).toEqual(['run 1', 'run 2', 'run 10']);
});

test('unknown values come last, and zero is not unknown', () => {
  const byMs = {
    sortingComparator: (a: (typeof rows)[number], b: (typeof rows)[number]) => compareNumbers(a.ms, b.ms),
  };
  expect(sortRows(rows, byMs, false).map(({ ms }) => ms)).toEqual([0, 5, null]);
  expect(compareNumbers(null, null)).toBe(0);
});
