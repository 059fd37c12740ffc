import { expect, test } from 'vitest';
import { kindCounts } from '../../../src/renderer/screens/results/runs/run-kinds.js';
import { listedRuns } from '../../../src/renderer/screens/results/runs/run-list.js';
import { firstRunsView } from '../../../src/renderer/screens/results/runs/runs-view.js';
import { makeArm, makeRun, runsOf } from './make-document.js';

const fresh = { reused: false, protocol: 'http/1.1', tls: null, idleMs: null };
const nova = makeArm('Nova', [
  makeRun({ sequence: 1, connection: fresh }),
  makeRun({ sequence: 2, slow: true, ordinal: 2 }),
]);
const haiku = makeArm('Haiku', [
  makeRun({ sequence: 0, phase: 'warmup' }),
  makeRun({ sequence: 3, outcome: 'failed', ttftMs: null, slow: null }),
]);
const arms = [nova, haiku];

function sequences(kind: Parameters<typeof listedRuns>[1]['kind'], armId: string | null = null): number[] {
  return listedRuns({ arms }, { layout: 'list', kind, armId }).map(({ run }) => run.sequence);
}

test('the runs of all arms stand in the order in which they were sent, those of one arm by themselves', () => {
  expect(sequences('all')).toEqual([0, 1, 2, 3]);
  expect(sequences('all', 'Haiku')).toEqual([0, 3]);
});

test('a kind leaves those runs only: a failed run is not slow, a warm-up is no measured run', () => {
  expect(sequences('slow')).toEqual([2]);
  expect(sequences('not-completed')).toEqual([3]);
  expect(sequences('new-connection')).toEqual([1]);
  expect(sequences('warm-up')).toEqual([0]);
  expect(sequences('slow', 'Haiku')).toEqual([]);
});

test('kinds that no run is of are not offered', () => {
  const runs = arms.flatMap((arm) => arm.runs);
  expect(kindCounts(runs).map(({ kind, count }) => [kind, count])).toEqual([
    ['all', 4],
    ['slow', 1],
    ['not-completed', 1],
    ['new-connection', 1],
    ['warm-up', 1],
  ]);
  expect(kindCounts([]).map(({ kind }) => kind)).toEqual(['all']);
});

test("the article's grid comes first while its columns fit the window, the list for longer sessions", () => {
  expect(firstRunsView({ arms }).layout).toBe('grid');
  expect(firstRunsView({ arms: [makeArm('Nova', runsOf(Array.from({ length: 20 }, () => 300)))] }).layout).toBe('list');
});
