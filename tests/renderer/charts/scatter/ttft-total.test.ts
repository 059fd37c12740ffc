import { describe, expect, it } from 'vitest';
import { armsWithRuns } from '../../../../src/renderer/charts/overlaid-arms.js';
import { hasBothTimes, ttftTotal } from '../../../../src/renderer/charts/scatter/ttft-total.js';
import { ttftTotalWords } from '../../../../src/renderer/charts/scatter/ttft-total-words.js';
import { makeArm, makeRun, runsOf } from '../../results/make-document.js';

describe('ttftTotal', () => {
  it('has a point for each run with both times, and leaves out runs without a total', () => {
    const arms = [makeArm('Nova', [makeRun({ ttftMs: 400, totalMs: 1_000, sequence: 3 }), makeRun({ totalMs: null })])];
    const data = ttftTotal(armsWithRuns(arms));
    expect(data.arms[0]?.points.map(({ x, y, sequence }) => [x, y, sequence])).toEqual([[400, 1_000, 3]]);
  });

  it('takes the share of waiting run by run: a ratio of medians would mix different runs', () => {
    const runs = [
      makeRun({ ttftMs: 100, totalMs: 1_000 }),
      makeRun({ ttftMs: 500, totalMs: 600 }),
      makeRun({ ttftMs: 300, totalMs: 2_000 }),
    ];
    const [arm] = ttftTotal(armsWithRuns([makeArm('Nova', runs)])).arms;
    expect(arm?.waitingShare).toBe(0.15);
  });

  it('gives no share below three runs, and does not apply without any total', () => {
    const two = [makeArm('Nova', runsOf([400, 500]))];
    expect(ttftTotal(armsWithRuns(two)).arms[0]?.waitingShare).toBeNull();
    expect(ttftTotalWords(ttftTotal(armsWithRuns(two)))).toBe('2 runs with time to first token and total.');
    expect(hasBothTimes([makeArm('Nova', runsOf([400], { totalMs: null }))])).toBe(false);
  });
});
