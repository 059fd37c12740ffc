import { expect, test } from 'vitest';
import { comparisonsFinding, testedWords } from '../../../../src/renderer/charts/comparisons/comparison-words.js';
import { forestOf, forestPages } from '../../../../src/renderer/charts/comparisons/forest-model.js';
import { formatRatio, ratioAxis } from '../../../../src/renderer/charts/comparisons/ratio-axis.js';
import { overviewOf } from '../../../../src/shared/summarise/overview.js';
import { armOf, blocksOf, documentOf, modelArm } from '../../../fakes/make-session.js';

const models = ['Fast', 'Middle', 'Slow'].map((id) => modelArm(id));
const tested = overviewOf(
  documentOf(
    models,
    blocksOf(10, {
      Fast: (block) => 300 + block,
      Middle: (block) => 400 + 3 * block,
      Slow: (block) => 600 + 2 * block,
    }),
  ),
);

test('pairs stand from faster to slower under what they differ in, with their intervals', () => {
  const { groups } = forestOf(tested);
  expect(groups).toMatchObject([{ factor: 'model', figure: 'ttftMs' }]);
  const rows = groups[0]?.rows ?? [];
  expect(rows.map(({ ratio }) => ratio)).toEqual(rows.map(({ ratio }) => ratio).toSorted((a, b) => a - b));
  expect(rows.every(({ low, ratio, high }) => low !== null && high !== null && low <= ratio && ratio <= high)).toBe(
    true,
  );
});

test('a pair that was refused is not drawn as if it had been tested', () => {
  const few = overviewOf(documentOf(models, blocksOf(3, { Fast: () => 300, Middle: () => 400, Slow: () => 600 })));
  expect(forestOf(few)).toEqual({ groups: [] });
});

test('TTFT and total of one factor are two groups', () => {
  const arms = [armOf('short', { maxTokens: 64 }), armOf('long', { maxTokens: 256 })];
  const document = overviewOf(documentOf(arms, blocksOf(8, { short: (b) => 300 + b, long: (b) => 320 + b })));
  expect(forestOf(document).groups.map(({ factor, figure }) => `${factor} ${figure}`)).toEqual([
    'output-length ttftMs',
    'output-length totalMs',
  ]);
});

test('the pages hold every row once, at most so many each, and a group that is split keeps its heading', () => {
  const { groups } = forestOf(tested);
  const [group] = groups;
  if (group === undefined) throw new Error('There is a group.');
  const rows = Array.from({ length: 45 }, (_row, index) => ({ ...group.rows[0], id: `row ${index}` }) as never);
  const pages = forestPages({ groups: [{ ...group, rows }, group] }, 20);
  const sizes = pages.map((page) => page.reduce((sum, each) => sum + each.rows.length, 0));
  expect(sizes).toEqual([20, 20, 8]);
  expect(pages[2]?.map((each) => each.rows.length)).toEqual([5, 3]);
  expect(forestPages({ groups: [] }, 20)).toEqual([]);
});

test('the axis of ratios always shows 1, and as much as the values need', () => {
  expect(ratioAxis([1.04, 1.08])).toMatchObject({ min: 0.909_090_909_090_909_1, max: 1.2 });
  expect(ratioAxis([0.3, 14])).toMatchObject({ min: 0.2, max: 20 });
  expect(ratioAxis([]).ticks).toContain(1);
  const wide = ratioAxis([0.002, 800]);
  expect(wide.ticks).toContain(1);
  expect(wide.ticks.length).toBeLessThanOrEqual(13);
  expect([0.2, 1, 1.25, 20].map(formatRatio)).toEqual(['0.2x', '1x', '1.3x', '20x']);
});

test('the finding tells the widest difference of each group, and why others were not tested', () => {
  const told = comparisonsFinding(forestOf(tested), tested);
  expect(told).toMatch(/^Differ in model: time to first token: 3 of 3 pairs told apart\. Slow was slower than Fast: /);
  expect(testedWords(3, forestOf(tested))).toMatch(/^3 comparisons tested by rank sums within blocks;/);
  const few = overviewOf(documentOf(models, blocksOf(3, { Fast: () => 300, Middle: () => 400, Slow: () => 600 })));
  expect(comparisonsFinding(forestOf(few), few)).toMatch(/^Not tested: 3 of 3; n=3 is too few/);
});

test('a pair whose interval has no end on one side keeps its point', () => {
  const [comparison] = tested.comparisons;
  if (comparison === undefined) throw new Error('There is a comparison.');
  const open = { ...comparison, ratio: { ...comparison.ratio, high: null } };
  expect(forestOf({ ...tested, comparisons: [open] }).groups[0]?.rows).toMatchObject([{ high: null }]);
  const unknown = { ...comparison, ratio: { value: null, low: null, high: null, coverage: null } };
  expect(forestOf({ ...tested, comparisons: [unknown] })).toEqual({ groups: [] });
});
