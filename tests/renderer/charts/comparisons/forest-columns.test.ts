import { expect, test } from 'vitest';
import { forestColumns } from '../../../../src/renderer/charts/comparisons/forest-columns.js';
import { sortableColumns } from '../../../../src/renderer/components/sortable-columns.js';
import type { Comparison } from '../../../../src/shared/domain/session-document.js';

const labels = new Map([
  ['a', 'Nova 2'],
  ['b', 'Nova 10'],
  ['c', 'GPT'],
]);
const comparison = (arm: string, baseline: string, change: Partial<Comparison> = {}): Comparison => ({
  ...{ arm, baseline, factor: 'model', figure: 'ttftMs', method: 'rank-sums-in-blocks', refused: null },
  n: { baseline: 20, arm: 20, pairs: 20 },
  ratio: { value: 1.2, low: 1.1, high: 1.3, coverage: 0.95 },
  ...{ slowerShare: 0.8, p: 0.01, adjustedP: 0.02, verdict: 'slower' },
  ...change,
});
const wide = comparison('a', 'b', { ratio: { value: 2, low: 1, high: 4, coverage: 0.95 }, adjustedP: 0.04 });
const sure = comparison('b', 'c', { n: { baseline: 9, arm: 9, pairs: 9 }, slowerShare: 1 });
const fast = comparison('c', 'a', {
  ...{ verdict: 'faster', slowerShare: 0.1, adjustedP: 0.001 },
  ratio: { value: 0.5, low: 0.4, high: 0.6, coverage: 0.95 },
});
const open = comparison('a', 'c', {
  ...{ n: { baseline: 6, arm: 4, pairs: null }, verdict: 'not-distinguishable', adjustedP: 0.5 },
  ratio: { value: 1.1, low: 0.9, high: null, coverage: 0.95 },
});
const refused = comparison('b', 'a', {
  ...{ verdict: 'not-tested', refused: 'too few runs', adjustedP: null, p: null, slowerShare: null },
  ...{ ratio: { value: null, low: null, high: null, coverage: null }, n: { baseline: 2, arm: 2, pairs: 2 } },
});

const columns = sortableColumns(forestColumns((id) => labels.get(id) ?? id));
const sortedBy = (id: string): Comparison[] => {
  const { sortingComparator = () => 0 } = columns.find((column) => column.id === id) ?? {};
  return [wide, sure, fast, open, refused].sort(sortingComparator);
};

test('every column sorts', () => {
  expect(columns.filter(({ sortingComparator }) => sortingComparator === undefined)).toEqual([]);
});

test('pairs are sorted by their names as they are read, numbers in them as numbers', () => {
  const pairs = sortedBy('arm').map(({ arm, baseline }) => `${labels.get(arm) ?? ''} ${labels.get(baseline) ?? ''}`);
  expect(pairs).toEqual(['GPT Nova 2', 'Nova 2 GPT', 'Nova 2 Nova 10', 'Nova 10 GPT', 'Nova 10 Nova 2']);
});

test('the surest interval comes first; one without an end, and none, come last', () => {
  expect(sortedBy('interval').slice(0, 3)).toEqual([sure, fast, wide]);
  expect(new Set(sortedBy('interval').slice(3))).toEqual(new Set([open, refused]));
});

test('what was not tested comes behind what was, by ratio, p and verdict; n counts the smaller side', () => {
  for (const id of ['ratio', 'slower', 'p', 'verdict']) expect(sortedBy(id).at(-1)).toBe(refused);
  expect(sortedBy('verdict')[0]).toBe(fast);
  expect(sortedBy('n').slice(0, 3)).toEqual([refused, open, sure]);
});
