import { expect, test } from 'vitest';
import { filterSessions, stateWords } from '../../../../src/renderer/screens/history/session-words.js';
import { hrefOf, modelsText } from '../../../../src/renderer/screens/history/session-columns.js';
import type { SessionRow } from '../../../../src/shared/domain/session.js';

const row: SessionRow = {
  id: 'one',
  name: 'The article',
  state: 'done',
  startedAt: '2026-11-22T14:02:00Z',
  endedAt: null,
  simulated: true,
  tags: [],
  profile: 'simulator',
  region: 'us-west-2',
  preset: 'article',
  arms: ['Nova Micro', 'GPT OSS 20B'],
  plannedRuns: 18,
  runs: 18,
  completedRuns: 18,
};

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

test('the search looks at names, models, states and places', () => {
  const interrupted: SessionRow = { ...row, id: 'two', state: 'interrupted', simulated: false, region: 'eu-west-1' };
  const ids = (text: string) => filterSessions([row, interrupted], text).map(({ id }) => id);
  expect(ids('NOVA article')).toEqual(['one', 'two']);
  expect(ids('interrupted')).toEqual(['two']);
  expect(ids('simulated us-west')).toEqual(['one']);
});

test('a long list of models is cut, but not by one', () => {
  expect(modelsText(['A', 'B', 'C'])).toBe('A, B, C');
  expect(modelsText(['A', 'B', 'C', 'D', 'E'])).toBe('A, B and 3 more');
});

test('a running session is watched, an ended one is read', () => {
  expect(hrefOf({ id: 'one', state: 'running' })).toBe('#/live');
  expect(hrefOf({ id: 'one', state: 'interrupted' })).toBe('#/results/one');
});
