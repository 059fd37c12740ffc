import { expect, test } from 'vitest';
import { computeRunFigures } from '../../../../src/shared/domain/figures/compute-run-figures.js';
import { figureList } from '../../../../src/shared/domain/figures/dictionary.js';
import { formatFigure } from '../../../../src/shared/domain/figures/format-figure.js';
import { exampleRun } from '../../../fakes/example-run.js';

test('every figure of a run is defined, and nothing else', () => {
  const { phases, ...figures } = computeRunFigures(exampleRun(100));
  const ids = [...Object.keys(figures), ...Object.keys(phases).map((id) => `phases.${id}`)];
  expect(figureList.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
});

test('an id that ends in Ms is in milliseconds, and no other is', () => {
  for (const { id, unit } of figureList) expect([id, unit === 'ms']).toEqual([id, id.endsWith('Ms')]);
});

test('an unknown figure is printed as a dash, 0 as 0', () => {
  expect([formatFigure(null, 0), formatFigure(0, 0), formatFigure(17653.2, 0), formatFigure(12.34, 1)]).toEqual([
    '-',
    '0',
    '17,653',
    '12.3',
  ]);
});
