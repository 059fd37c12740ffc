import { describe, expect, it } from 'vitest';
import { RUNS_PER_PAGE, runBreakdown } from '../../../src/renderer/screens/results/runs/run-rows.js';
import { makeArm, makeDocument, makeRun, runsOf } from './make-document.js';

describe('runBreakdown', () => {
  it('has a column for each run and rows in the order of the medians, as the article prints them', () => {
    const document = makeDocument([
      makeArm('DeepSeek', runsOf([17_653, 1_223, 4_983])),
      makeArm('Nova', runsOf([549, 334, 339])),
    ]);
    const { columns, rows, pages } = runBreakdown(document, 1);
    expect(columns.map((column) => column.title)).toEqual(['Run 1', 'Run 2', 'Run 3']);
    expect(rows.map((row) => [row.label, row.runs.map((run) => run?.ttftMs)])).toEqual([
      ['Nova', [549, 334, 339]],
      ['DeepSeek', [17_653, 1_223, 4_983]],
    ]);
    expect(pages).toBe(1);
  });

  it('keeps runs under their own number when an arm was cut short or a run failed', () => {
    const failed = makeRun({ ordinal: 2, outcome: 'failed', ttftMs: null });
    const document = makeDocument([
      makeArm('Short', [makeRun({ ordinal: 1 }), failed]),
      makeArm('Whole', runsOf([400, 410, 420])),
    ]);
    const short = runBreakdown(document, 1).rows.find((row) => row.label === 'Short');
    expect(short?.runs.map((run) => run?.outcome ?? null)).toEqual(['completed', 'failed', null]);
  });

  it('shows warm-ups before the runs and does not mix the two', () => {
    const arm = makeArm('Nova', [makeRun({ phase: 'warmup', ttftMs: 900 }), makeRun({ ttftMs: 400 })]);
    const { columns, rows } = runBreakdown(makeDocument([arm]), 1);
    expect(columns.map((column) => column.title)).toEqual(['Warm-up 1', 'Run 1']);
    expect(rows[0]?.runs.map((run) => run?.ttftMs)).toEqual([900, 400]);
  });

  it('cuts a long session into pages, the last of them with the rest', () => {
    const values = Array.from({ length: 2 * RUNS_PER_PAGE + 3 }, (_unused, index) => 400 + index);
    const document = makeDocument([makeArm('Nova', runsOf(values))]);
    const last = runBreakdown(document, 3);
    expect([last.pages, last.columns.length, last.columns[0]?.title]).toEqual([3, 3, `Run ${2 * RUNS_PER_PAGE + 1}`]);
    expect(last.rows[0]?.runs[0]?.ttftMs).toBe(400 + 2 * RUNS_PER_PAGE);
  });

  it('has no column when nothing was run', () => {
    expect(runBreakdown(makeDocument([makeArm('Nova', [])]), 1)).toMatchObject({ columns: [], pages: 1 });
  });
});
