import { expect, test } from 'vitest';
import { stateWords } from '../../../src/renderer/screens/history/session-words.js';
import { hrefOf, modelsText } from '../../../src/renderer/screens/history/session-columns.js';
import { sessionRow as row } from './session-row.js';

test('what was kept of a session that did not end is said in numbers', () => {
  const kept = { plannedRuns: 18, runs: 7, completedRuns: 7 };
  expect(stateWords({ ...kept, state: 'interrupted' })).toEqual({
    type: 'warning',
    text: 'Interrupted: 7 of 18 runs kept',
  });
  expect(stateWords({ ...kept, state: 'cancelled' }).text).toBe('Cancelled: 7 of 18 runs kept');
  expect(stateWords({ ...kept, runs: 0, state: 'failed' }).text).toBe('Failed before the first run');
});

test('a session whose runs failed does not look like a clean one', () => {
  expect(stateWords({ ...row, completedRuns: 15 })).toEqual({
    type: 'warning',
    text: 'Done: 3 of 18 runs not completed',
  });
  expect(stateWords(row)).toEqual({ type: 'success', text: 'Done' });
});

test('a long list of models is cut, but not by one', () => {
  expect(modelsText(['A', 'B', 'C'])).toBe('A, B, C');
  expect(modelsText(['A', 'B', 'C', 'D', 'E'])).toBe('A, B and 3 more');
});

test('a running session is watched, an ended one is read', () => {
  expect(hrefOf({ id: 'one', state: 'running' })).toBe('#/live');
  expect(hrefOf({ id: 'one', state: 'interrupted' })).toBe('#/results/one');
});
