import { describe, expect, it } from 'vitest';
import { boxConfig } from '../../../../src/renderer/charts/distribution/box-config.js';
import { boxWords } from '../../../../src/renderer/charts/distribution/distribution-words.js';
import { orderedArm } from '../../../../src/renderer/charts/distribution/ordered-arm.js';
import { palettes } from '../../../../src/renderer/charts/palette.js';
import { makeArm, runsOf } from '../../results/make-document.js';

const squares = Array.from({ length: 20 }, (_, index) => (index + 1) ** 2);
const arm = orderedArm({ arm: makeArm('Nova', runsOf([...squares].reverse())), armIndex: 0 });
const config = boxConfig([arm], palettes.light, () => undefined);

describe('boxConfig', () => {
  it('draws quartiles of type 8 and whiskers to the outermost runs, not the fences of the plug-in', () => {
    const box = config?.data.datasets.find(({ type }) => type === 'boxplot')?.data[0];
    expect(box).toMatchObject({ whiskerMin: 1, median: 110.5, whiskerMax: 400 });
    const quartiles = box !== undefined && 'q1' in box ? [box.q1, box.q3] : [];
    expect(quartiles.map((value) => value.toFixed(4))).toEqual(['29.5833', '243.0833']);
  });

  it('draws every run as a dot inside its row, in the order of the runs', () => {
    const dots = config?.data.datasets.find(({ type }) => type === 'scatter')?.data ?? [];
    const places = dots.map((dot) => ('y' in dot ? dot.y : NaN));
    expect(dots.length).toBe(20);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect([Math.min(...places), Math.max(...places)]).toEqual([-0.25, expect.closeTo(0.25, 6)]);
  });
});

describe('boxWords', () => {
  it('says the figures of the box with n', () => {
    expect(boxWords([arm])).toBe(
      'Nova: the middle half of 20 runs between 30 ms and 243 ms, median 111 ms, slowest of 20: 400 ms.',
    );
  });
});
