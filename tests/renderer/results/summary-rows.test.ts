import { describe, expect, it } from 'vitest';
import { cacheCell } from '../../../src/renderer/screens/results/summary/cache-words.js';
import { summaryRows } from '../../../src/renderer/screens/results/summary/summary-rows.js';
import type { DocumentRun } from '../../../src/shared/domain/session-document.js';
import { makeArm, makeDocument, makeRun, runsOf } from './make-document.js';

describe('summaryRows', () => {
  it('withholds average and median below three runs and the interval below six', () => {
    const gates = [2, 3, 6].map((n) => {
      const [row] = summaryRows(makeDocument([makeArm('Nova', runsOf(Array<number>(n).fill(400)))]));
      return [row?.averageTtftMs, row?.medianTtftMs, row?.interval, row?.coverage, row?.minTtftMs];
    });
    expect(gates).toEqual([
      [null, null, null, null, 400],
      [400, 400, null, null, 400],
      [400, 400, [400, 400], 0.9688, 400],
    ]);
  });

  it('ranks by the median, not by the average that one slow run moves', () => {
    const rows = summaryRows(
      makeDocument([
        makeArm('Steady', runsOf([500, 500, 500])),
        makeArm('Spike', runsOf([300, 310, 9_000])),
        makeArm('Dead', [makeRun({ ttftMs: null, outcome: 'failed' })]),
      ]),
    );
    expect(rows.map((row) => row.label)).toEqual(['Spike', 'Steady', 'Dead']);
  });
});

describe('cacheCell', () => {
  const cell = (cachePoint: boolean, cacheMinimumTokens: number | null, run: Partial<DocumentRun> = {}) => {
    const arm = makeArm('Haiku', runsOf([400, 400, 400], run));
    const settings = { ...arm.settings, cachePoint };
    return cacheCell({ ...arm, settings, model: { ...arm.model, cacheMinimumTokens } }, 672);
  };

  it('says No* with both numbers when the prompt was below the minimum', () => {
    expect(cell(true, 4_096)).toEqual({
      text: 'No*',
      note: 'Haiku needs 4,096 tokens before the cache point; the prompt had about 672 tokens there, so caching never started.',
      footnote: true,
    });
  });

  it('does not blame the minimum when the prompt was long enough', () => {
    expect(cell(true, 512).note).toBe(
      'Haiku was asked to cache about 672 tokens, but reported neither a write nor a read.',
    );
  });

  it('counts the runs that read, even where caching was not asked for', () => {
    expect(cell(true, 512, { cacheReadTokens: 672 })).toMatchObject({
      text: 'Yes',
      note: '3 of 3 runs read the prompt cache.',
    });
    expect(cell(false, null, { cacheReadTokens: 672 }).text).toBe('Yes');
  });

  it('tells "not asked for" from "not possible" and from "written, never read"', () => {
    expect([cell(false, 1_024).text, cell(false, null).text, cell(true, 512, { cacheWriteTokens: 672 }).text]).toEqual([
      'Off',
      'No',
      'Written',
    ]);
  });
});
