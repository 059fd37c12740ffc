import { describe, expect, it } from 'vitest';
import { tailConfig } from '../../../../src/renderer/charts/distribution/distribution-config.js';
import {
  ecdfWords,
  tailWords,
  withheldReason,
} from '../../../../src/renderer/charts/distribution/distribution-words.js';
import { ecdfPoints, tailPoints } from '../../../../src/renderer/charts/distribution/ecdf.js';
import {
  armsFor,
  ECDF_FROM,
  type OrderedArm,
  orderedArm,
  TAIL_ABOVE,
  toldPercentile,
} from '../../../../src/renderer/charts/distribution/ordered-arm.js';
import { palettes } from '../../../../src/renderer/charts/palette.js';
import { quantile } from '../../../../src/shared/statistics/quantile.js';
import { makeArm, makeDocument, makeRun, runsOf } from '../../results/make-document.js';

/** The squares of 1 to n, in an order that is not theirs. */
const squares = (n: number): number[] => Array.from({ length: n }, (_, index) => (((index * 7) % n) + 1) ** 2);
const armOf = (n: number): OrderedArm => orderedArm({ arm: makeArm('Nova', runsOf(squares(n))), armIndex: 0 });

describe('which arms have a distribution', () => {
  it('has none below 20 runs, and a tail only above 200', () => {
    const sizes = [19, 20, 200, 201].map((n) => makeArm(`n${n}`, runsOf(squares(n))));
    const labels = (fewest: number) => armsFor(makeDocument(sizes), fewest).map(({ arm }) => arm.label);
    expect(labels(ECDF_FROM)).toEqual(['n20', 'n200', 'n201']);
    expect(labels(TAIL_ABOVE + 1)).toEqual(['n201']);
  });
});

describe('ecdfPoints', () => {
  it('steps from 0 to 1 in the order of the times, and each step leads to its run', () => {
    const points = ecdfPoints(orderedArm({ arm: makeArm('Nova', runsOf([549, 334, 339])), armIndex: 0 }));
    expect(points.map(({ x, y, sequence }) => [x, y, sequence])).toEqual([
      [334, 0, 1],
      [334, 1 / 3, 1],
      [339, 2 / 3, 2],
      [549, 1, 0],
    ]);
  });

  it('ends below 1 when the time limit ended a run: that one is slower than all others, not absent', () => {
    const late = makeRun({ outcome: 'failed', ttftMs: null, attemptErrors: ['deadline'], sequence: 9 });
    const points = ecdfPoints(orderedArm({ arm: makeArm('Nova', [...runsOf([300, 400, 500]), late]), armIndex: 0 }));
    expect(points.at(-1)?.y).toBe(0.75);
  });
});

describe('tailPoints', () => {
  it('stands where quantiles of type 8 stand: reading the picture at a percentile gives the table’s value', () => {
    const arm = armOf(301);
    const values = arm.runs.map(({ ttftMs }) => ttftMs);
    const points = tailPoints(arm);
    for (const rank of [151, 271, 299]) {
      const point = points[rank - 1];
      const p = 1 - 1 / (point?.x ?? 1);
      expect(quantile(values, p)).toBeCloseTo(point?.y ?? 0, 6);
    }
  });

  it('draws no line where fewer than ten runs lie beyond, but keeps those runs as points', () => {
    const config = tailConfig([armOf(220)], palettes.light, () => undefined);
    const radii = config?.data.datasets[0]?.pointRadius;
    expect(Array.isArray(radii) ? radii.filter((radius) => radius > 0).length : null).toBe(10);
  });
});

describe('toldPercentile', () => {
  it('is withheld below its smallest n, and where fewer than ten runs lie beyond it', () => {
    const told = (n: number) => [0.5, 0.75, 0.9, 0.95, 0.99].map((p) => toldPercentile(armOf(n), p) !== null);
    expect(told(2)).toEqual([false, false, false, false, false]);
    expect(told(10)).toEqual([true, false, false, false, false]);
    expect(told(20)).toEqual([true, true, false, false, false]);
    expect(told(99)).toEqual([true, true, false, false, false]);
    expect(told(100)).toEqual([true, true, true, false, false]);
    expect(told(200)).toEqual([true, true, true, true, false]);
    expect(told(999)).toEqual([true, true, true, true, false]);
    expect(told(1_000)).toEqual([true, true, true, true, true]);
  });

  it('is none where it falls on a run over the time limit', () => {
    const late = Array.from({ length: 30 }, (_, index) =>
      makeRun({ outcome: 'failed', ttftMs: null, attemptErrors: ['deadline'], ordinal: 200 + index }),
    );
    const arm = orderedArm({ arm: makeArm('Nova', [...runsOf(squares(100)), ...late]), armIndex: 0 });
    expect(toldPercentile(arm, 0.9)).toBeNull();
    expect(toldPercentile(arm, 0.5)).not.toBeNull();
  });
});

describe('the findings of the pictures', () => {
  it('say n, and the slowest run in place of a percentile that may not be told', () => {
    expect(ecdfWords([armOf(20)])).toBe(
      'Half of the runs of Nova had their first token by 111 ms, the slowest after 400 ms (n = 20).',
    );
    expect(tailWords([armOf(220)])).toMatch(
      /^Nova: one run in 10 took longer than [\d.]+ s, one run in 20 took longer than [\d.]+ s, slowest of 220: 48.4 s\.$/,
    );
    expect(withheldReason(armOf(20), 0.9)).toBe('n = 20: 2 runs lie beyond it; a percentile is told with 10 or more');
  });
});
