import { describe, expect, it } from 'vitest';
import { boxConfig } from '../../../../src/renderer/charts/distribution/box-config.js';
import { boxPage, MOST_BOXES } from '../../../../src/renderer/charts/distribution/box-page.js';
import { axisOf } from '../../../../src/renderer/charts/distribution/distribution-config.js';
import { boxDescription, boxWords } from '../../../../src/renderer/charts/distribution/distribution-words.js';
import { orderedArm } from '../../../../src/renderer/charts/distribution/ordered-arm.js';
import { palettes } from '../../../../src/renderer/charts/palette.js';
import { makeArm, runsOf } from '../../results/make-document.js';

const squares = Array.from({ length: 20 }, (_, index) => (index + 1) ** 2);
const arm = orderedArm({ arm: makeArm('Nova', runsOf([...squares].reverse())), armIndex: 0 });
const config = boxConfig([arm], axisOf([arm]), palettes.light, () => undefined);

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

describe('boxPage', () => {
  it('shows every arm once over its pages, and says which ones it shows', () => {
    const arms = Array.from({ length: 30 }, (_, index) => ({ ...arm, armId: `arm-${index + 1}` }));
    const pages = [1, 2, 3].map((wanted) => boxPage(arms, wanted));
    expect(pages.flatMap((page) => page.arms)).toEqual(arms);
    expect(boxDescription(boxPage(arms, 2), 30)).toMatch(/^Arms 13 to 24 of 30, .*same scale\.$/);
    // Runs were added or taken away while a page was open.
    expect(boxPage(arms.slice(0, 15), 3)).toMatchObject({ number: 2, of: 2, from: MOST_BOXES + 1 });
    expect(boxPage([], 1)).toMatchObject({ number: 1, of: 1, arms: [] });
  });

  it('reaches to the edge where a quarter of the runs was over the time limit', () => {
    const late = { ...arm, n: 30, overLimit: 10 };
    const axis = axisOf([late]);
    const box = boxConfig([late], axis, palettes.light, () => undefined)?.data.datasets.at(-1)?.data[0];
    expect(box).toMatchObject({ q3: axis?.maxMs });
    expect(boxWords([late])).toContain('and the time limit');
  });
});

describe('boxWords', () => {
  it('says the figures of the box with n', () => {
    expect(boxWords([arm])).toBe(
      'Nova: the middle half of 20 runs between 30 ms and 243 ms, median 111 ms, slowest of 20: 400 ms.',
    );
  });
});
