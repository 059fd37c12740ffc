import { describe, expect, it } from 'vitest';
import { stripPlot } from '../../../../src/renderer/charts/strip/strip-plot.js';
import { stripPlotWords } from '../../../../src/renderer/charts/strip/strip-plot-words.js';
import { makeArm, makeDocument, makeRun, runsOf } from '../../results/make-document.js';

describe('stripPlot', () => {
  it('puts the lowest median on top and arms without a first token last', () => {
    const { rows } = stripPlot(
      makeDocument([
        makeArm('Dead', [makeRun({ outcome: 'failed', ttftMs: null })]),
        makeArm('DeepSeek', runsOf([17_653, 1_223, 4_983])),
        makeArm('Nova', runsOf([549, 334, 339])),
      ]),
    );
    expect(rows.map((row) => [row.label, row.medianMs, row.armIndex])).toEqual([
      ['Nova', 339, 2],
      ['DeepSeek', 4_983, 1],
      ['Dead', null, 0],
    ]);
  });

  it('draws measured, completed runs only: no warm-up, no failed run', () => {
    const arm = makeArm('Nova', [
      makeRun({ ttftMs: 900, phase: 'warmup' }),
      makeRun({ ttftMs: 400, ordinal: 1 }),
      makeRun({ ttftMs: 500, ordinal: 2, outcome: 'failed' }),
      makeRun({ ttftMs: null, ordinal: 3 }),
    ]);
    expect(stripPlot(makeDocument([arm])).rows[0]?.dots.map((dot) => dot.ttftMs)).toEqual([400]);
  });

  it('withholds median and interval below three and six runs', () => {
    const gates = [2, 3, 5, 6].map((n) => {
      const row = stripPlot(makeDocument([makeArm('Nova', runsOf(Array<number>(n).fill(400)))])).rows[0];
      return [n, row?.medianMs, row?.interval];
    });
    expect(gates).toEqual([
      [2, null, null],
      [3, 400, null],
      [5, 400, null],
      [6, 400, [400, 400]],
    ]);
  });

  it('gives the same picture twice: the place inside a row is the order of runs, not chance', () => {
    const document = makeDocument([makeArm('Nova', runsOf([549, 334, 339]).reverse())]);
    expect(stripPlot(document).rows[0]?.dots.map((dot) => [dot.ordinal, dot.offset])).toEqual([
      [1, -0.25],
      [2, 0],
      [3, 0.25],
    ]);
  });

  it('has no axis when no run has a first token', () => {
    const dead = makeArm('Dead', [makeRun({ ttftMs: null, outcome: 'failed' })]);
    expect(stripPlot(makeDocument([dead])).axis).toBeNull();
  });
});

describe('stripPlotWords', () => {
  it('states the finding for those who cannot see the picture, and that three runs give no interval', () => {
    const data = stripPlot(
      makeDocument([makeArm('DeepSeek', runsOf([17_653, 1_223, 4_983])), makeArm('Nova', runsOf([549, 334, 339]))]),
    );
    expect(stripPlotWords(data)).toBe(
      'Nova had the lowest median time to first token (339 ms, 3 runs: 334 ms to 549 ms). ' +
        'DeepSeek: 4,983 ms, 3 runs: 1,223 ms to 17.7 s. Fewer than 6 runs give no interval.',
    );
  });

  it('ranks nothing when there are too few runs for a median', () => {
    const data = stripPlot(makeDocument([makeArm('Nova', runsOf([549])), makeArm('Other', runsOf([334, 500]))]));
    expect(stripPlotWords(data)).toBe('Nova: 1 run: 549 ms to 549 ms. Other: 2 runs: 334 ms to 500 ms.');
  });
});
