import { expect, test } from 'vitest';
import { palettes } from '../../../../src/renderer/charts/palette.js';
import {
  highlightedRows,
  highlightLegend,
  highlightWords,
} from '../../../../src/renderer/charts/strip/strip-highlight.js';
import { stripPlot } from '../../../../src/renderer/charts/strip/strip-plot.js';
import { makeArm, makeDocument, runsOf } from '../../results/make-document.js';

const names = ['Slow', 'Fast', 'Middle', 'Far', 'Late', 'Last'];
const data = stripPlot(makeDocument(names.map((name, place) => makeArm(name, runsOf([500 - place, 510, 520])))));
const by = (...armIds: string[]) => ({ by: 'finding 2', armIds });

test('the arms of an open finding are told by name, in the order of their rows, and not by a colour alone', () => {
  const some = by('Slow', 'Fast');
  expect(highlightedRows(data, some).map(({ label }) => label)).toEqual(
    data.rows.map(({ label }) => label).filter((label) => some.armIds.includes(label)),
  );
  expect(highlightWords(data, some)).toMatch(/^Finding 2 speaks of (Slow and Fast|Fast and Slow) \(banded rows\)\.$/);
  expect(highlightWords(data, by('Far'))).toBe('Finding 2 speaks of Far (banded row).');
  expect(highlightLegend(data, some, palettes.light)).toMatchObject([{ words: 'row that finding 2 speaks of' }]);
});

test('a band behind every row would tell none apart: there it is said in words only', () => {
  expect(highlightedRows(data, by(...names))).toEqual([]);
  expect(highlightWords(data, by(...names))).toBe('Finding 2 speaks of all of them.');
  expect(highlightLegend(data, by(...names), palettes.dark)).toEqual([]);
});

test('of many arms the first are named, and the others counted; a finding about no arm says nothing', () => {
  expect(highlightWords(data, by(...names.slice(0, 5)))).toMatch(/ and 1 more \(banded rows\)\.$/);
  expect(highlightWords(data, by())).toBe('');
  expect(highlightWords(data, null)).toBe('');
});
