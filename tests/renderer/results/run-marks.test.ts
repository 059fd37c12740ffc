import { expect, test } from 'vitest';
import { runMarks } from '../../../src/renderer/screens/results/runs/run-marks.js';
import { makeRun } from './make-document.js';

const words = (run: Parameters<typeof runMarks>[0]): string[] => runMarks(run).map(({ text }) => text);

test('a plain run carries no mark, and a short pause is none', () => {
  expect(words(makeRun({ idleSeconds: 1 }))).toEqual([]);
});

test('everything that may shape a figure is said in words', () => {
  const run = makeRun({ clockJumped: true, clockDriftMs: 61_000, slow: true, idleSeconds: 300, clientDelayed: true });
  expect(words(run)).toEqual(['void: clock jumped', 'slow', 'after 300 s idle', 'client-delayed']);
});

test('a run that was sent late, or served as another tier, says so beside its figure', () => {
  expect(words(makeRun({ plannedStartMs: 500, startLatenessMs: 120 }))).toEqual(['started 120 ms late']);
  expect(words(makeRun({ requestedTier: 'priority', servedTier: 'default' }))).toEqual(['not served as asked']);
});

test('a run that failed on a dead socket is told from a slow model', () => {
  const error = { code: 'dead-socket', message: 'The connection had died.', hint: 'Run again.' } as const;
  expect(words(makeRun({ outcome: 'failed', ttftMs: null, slow: null, error }))).toEqual(['dead socket']);
});
