import { describe, expect, it } from 'vitest';
import { stripPlot } from '../../../../src/renderer/charts/strip/strip-plot.js';
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
      [1, -0.28],
      [2, 0],
      [3, 0.28],
    ]);
  });

  it('draws a box only from 20 runs on, with quartiles of type 8 (squares of 1 to 20: 29.58 and 243.08)', () => {
    const boxOf = (n: number) => {
      const squares = Array.from({ length: n }, (_, index) => (index + 1) ** 2);
      return stripPlot(makeDocument([makeArm('Nova', runsOf(squares))])).rows[0]?.quartiles;
    };
    expect(boxOf(19)).toBeNull();
    expect(boxOf(20)?.map((value) => value.toFixed(4))).toEqual(['29.5833', '243.0833']);
  });

  it('keeps a run that the time limit ended: it is no dot with a time, and not lost either', () => {
    const late = makeRun({ outcome: 'failed', ttftMs: null, attemptErrors: ['deadline'], ordinal: 2, sequence: 7 });
    const throttled = makeRun({ outcome: 'failed', ttftMs: null, attemptErrors: ['throttled'], ordinal: 3 });
    const [row] = stripPlot(makeDocument([makeArm('Nova', [...runsOf([400]), late, throttled])])).rows;
    expect(row?.overLimit.map(({ sequence }) => sequence)).toEqual([7]);
    expect(row?.dots.length).toBe(1);
  });

  it('leaves room for the words beside a slow run, without moving the start of the axis', () => {
    const axisOf = (slow: boolean) => {
      const runs = [...runsOf([110, 120, 130]), makeRun({ ttftMs: 900, slow, ordinal: 4 })];
      return stripPlot(makeDocument([makeArm('Nova', runs)])).axis;
    };
    expect(axisOf(true)?.minMs).toBe(axisOf(false)?.minMs);
    expect(axisOf(true)?.maxMs).toBeGreaterThan(1_400);
    expect(axisOf(false)?.maxMs).toBeLessThan(1_100);
  });

  it('has ticks also where all runs are alike', () => {
    const { axis } = stripPlot(makeDocument([makeArm('Nova', runsOf([400, 401, 402]))]));
    expect(axis?.ticksMs.length).toBeGreaterThan(1);
  });

  it('has no axis when no run has a first token', () => {
    const dead = makeArm('Dead', [makeRun({ ttftMs: null, outcome: 'failed' })]);
    expect(stripPlot(makeDocument([dead])).axis).toBeNull();
  });
});
