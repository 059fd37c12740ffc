import { expect, test } from 'vitest';
import { phasesFinding } from '../../../../src/renderer/charts/phases/phase-words.js';
import { phaseRows } from '../../../../src/renderer/charts/phases/phases-model.js';
import type { OverviewRun } from '../../../../src/shared/domain/session-overview.js';
import { makeArm, makeDocument, makeRun } from '../../results/make-document.js';

const none = { connection: null, waiting: null, thinking: null, streaming: null };

/** Runs with these totals, in their order, all of it waiting but the last 100 ms. */
function runs(totals: readonly number[], change: Partial<OverviewRun> = {}): OverviewRun[] {
  return totals.map((totalMs, index) =>
    makeRun({
      ...{ totalMs, sequence: index, ordinal: index + 1, phaseMs: { ...none, waiting: totalMs - 100, streaming: 100 } },
      ...change,
    }),
  );
}

function rowsOf(...arms: readonly (readonly OverviewRun[])[]) {
  return phaseRows(makeDocument(arms.map((each, index) => makeArm(`Arm ${index + 1}`, each))));
}

test('an arm is drawn by a run that was measured: of an even number the lower of the two in the middle', () => {
  expect(rowsOf(runs([900, 300, 500, 700]))).toMatchObject([{ ordinal: 3, totalMs: 500, n: 4 }]);
});

test('warm-ups, failures and runs during which the clock was set stand for no arm', () => {
  const [row] = rowsOf([
    ...runs([200], { phase: 'warmup' }),
    ...runs([300], { outcome: 'failed' }),
    ...runs([400], { clockJumped: true }),
    ...runs([500]),
  ]);
  expect(row).toMatchObject({ n: 1, totalMs: 500 });
  expect(rowsOf(runs([300], { outcome: 'incomplete' }))).toEqual([]);
});

test('the arm whose median run took longest stands last, whatever the order of the plan', () => {
  expect(rowsOf(runs([900]), runs([300]), runs([600])).map(({ label }) => label)).toEqual(['Arm 2', 'Arm 3', 'Arm 1']);
});

test('stretches follow each other without a gap; a phase that a run did not have takes no time', () => {
  const phaseMs = { connection: 50, waiting: 300, thinking: 400, streaming: 250 };
  expect(rowsOf(runs([1_000], { phaseMs }))[0]?.stretches).toEqual([
    { kind: 'connection', startMs: 0, endMs: 50 },
    { kind: 'waiting', startMs: 50, endMs: 350 },
    { kind: 'thinking', startMs: 350, endMs: 750 },
    { kind: 'streaming', startMs: 750, endMs: 1_000 },
  ]);
  expect(rowsOf(runs([400]))[0]?.stretches.map(({ kind }) => kind)).toEqual(['waiting', 'streaming']);
});

test('time that no stamp tells apart is drawn as unknown where it lies, not given to another phase', () => {
  const noText = { ...none, waiting: 300 };
  expect(rowsOf(runs([1_000], { phaseMs: noText }))[0]?.stretches).toEqual([
    { kind: 'waiting', startMs: 0, endMs: 300 },
    { kind: 'unknown', startMs: 300, endMs: 1_000 },
  ]);
  const noToken = { ...none, connection: 50 };
  expect(rowsOf(runs([1_000], { phaseMs: noToken }))[0]?.stretches.map(({ kind }) => kind)).toEqual([
    'connection',
    'unknown',
  ]);
});

test('the spread of a phase counts the runs that have it, and needs three of them', () => {
  const [row] = rowsOf([
    ...runs([400, 500, 1_200]),
    ...runs([600], { phaseMs: { connection: 60, waiting: 440, thinking: null, streaming: 100 } }),
  ]);
  expect(row?.spread.waiting).toEqual({ minMs: 300, maxMs: 1_100, n: 4 });
  expect(row?.spread.connection).toBeNull();
  expect(row?.spread.thinking).toBeNull();
});

test('the finding says where the time of the slowest arm goes', () => {
  expect(phasesFinding(rowsOf(runs([300, 300, 300]), runs([1_000, 500, 1_100])))).toBe(
    'Arm 2 took longest: 1,000 ms in total (run 1, the median of 3 runs), 90 % of it waiting. ' +
      'Arm 1: 300 ms in total (run 2, the median of 3 runs), 67 % of it waiting.',
  );
  expect(phasesFinding([])).toBe('No run was completed.');
});
