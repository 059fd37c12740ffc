import { describe, expect, it } from 'vitest';
import {
  rowLabel,
  stripPlotDescription,
  stripPlotWords,
} from '../../../../src/renderer/charts/strip/strip-plot-words.js';
import { stripPlot } from '../../../../src/renderer/charts/strip/strip-plot.js';
import { makeArm, makeDocument, makeRun, runsOf } from '../../results/make-document.js';

describe('stripPlotWords', () => {
  it('states the finding for those who cannot see the picture, and that three runs give no interval', () => {
    const data = stripPlot(
      makeDocument([makeArm('DeepSeek', runsOf([17_653, 1_223, 4_983])), makeArm('Nova', runsOf([549, 334, 339]))]),
    );
    expect(stripPlotWords(data)).toBe(
      'Nova had the lowest median time to first token: 339 ms (3 runs, 334 ms to 549 ms). ' +
        'DeepSeek: 4,983 ms (3 runs, 1,223 ms to 17.7 s). Fewer than 6 runs give no interval.',
    );
  });

  it('ranks nothing when there are too few runs for a median', () => {
    const data = stripPlot(makeDocument([makeArm('Nova', runsOf([549])), makeArm('Other', runsOf([334, 500]))]));
    expect(stripPlotWords(data)).toBe('Nova: 1 run, 549 ms to 549 ms. Other: 2 runs, 334 ms to 500 ms.');
  });

  it('names the slowest run, and says from how many others the first arm could not be told apart', () => {
    const runs = [...runsOf([300, 310, 320]), makeRun({ ttftMs: 2_000, slow: true, ordinal: 4 })];
    const arm = makeArm('Nova', runs);
    const words = stripPlotWords(
      stripPlot(
        makeDocument([{ ...arm, summary: { ...arm.summary, rank: { from: 1, to: 2 } } }, makeArm('Other', [])]),
      ),
    );
    expect(words).toContain('It could not be told apart from 1 other.');
    expect(words).toContain('Slow run: Nova, run 4, 2,000 ms.');
  });

  it('claims nothing about arms that had too few runs to be tested', () => {
    const [fast, slow, few] = [[300, 310, 320], [900, 910, 920], [2_000]].map((values, index) =>
      makeArm(`Model ${index}`, runsOf(values)),
    );
    if (fast === undefined || slow === undefined || few === undefined) throw new Error('There are three.');
    const ranked = [fast, slow].map((arm, index) => ({
      ...arm,
      summary: { ...arm.summary, rank: { from: index + 1, to: index + 1 } },
    }));
    expect(stripPlotWords(stripPlot(makeDocument(ranked)))).toContain('It was told apart from all others.');
    expect(stripPlotWords(stripPlot(makeDocument([...ranked, few])))).toContain(
      'It was told apart from all others that had enough runs.',
    );
  });

  it('stays short with fifty arms: nobody listens to fifty rows', () => {
    const arms = Array.from({ length: 50 }, (_, index) => makeArm(`Model ${index}`, runsOf([300, 310, 320])));
    expect(stripPlotWords(stripPlot(makeDocument(arms)))).toContain('44 more arms.');
  });
});

describe('rowLabel', () => {
  it('has n in every label, and of how many where runs are missing', () => {
    const failed = makeRun({ outcome: 'failed', ttftMs: null });
    const rows = stripPlot(
      makeDocument([makeArm('Nova', runsOf([339, 340, 341])), makeArm('Other', [...runsOf([400]), failed])]),
    ).rows;
    expect(rows.map((row) => rowLabel(row, 3).at(-1))).toEqual(['median 340 ms, n = 3', 'n = 1 of 2']);
    expect(rows.map((row) => rowLabel(row, 1))).toEqual([['Nova  340 ms, n = 3'], ['Other  n = 1 of 2']]);
  });
});

describe('stripPlotDescription', () => {
  it('says when not every run is drawn, which ones are, and that the figures are of all', () => {
    const arms = Array.from({ length: 13 }, (_, index) =>
      makeArm(`Model ${index}`, runsOf(Array.from({ length: 1_000 }, (_value, run) => 300 + run))),
    );
    expect(stripPlotDescription(stripPlot(makeDocument(arms)))).toMatch(
      /^[\d,]+ of 13,000 runs are drawn: all slow, marked and outermost ones.*figures are of all runs/,
    );
  });
});
