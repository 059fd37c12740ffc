import { expect, test } from 'vitest';
import { sortSessions } from '../../../src/renderer/screens/history/use-history-view.js';
import { sessionRow } from './session-row.js';

const rows = [
  { ...sessionRow, id: 'new', name: 'Run 10', startedAt: '2026-11-23T10:00:00Z' },
  { ...sessionRow, id: 'old', name: 'Run 9', startedAt: '2026-11-22T10:00:00Z' },
];

test('the newest first is the order in which the sessions come', () => {
  expect(sortSessions(rows, { column: 'startedAt', descending: true })).toBe(rows);
});

test('numbers in names count as numbers, and a column that there is no more changes nothing', () => {
  const ids = (column: string, descending: boolean) => sortSessions(rows, { column, descending }).map(({ id }) => id);
  expect(ids('name', false)).toEqual(['old', 'new']);
  expect(ids('name', true)).toEqual(['new', 'old']);
  expect(ids('startedAt', false)).toEqual(['old', 'new']);
  expect(ids('gone', true)).toEqual(['new', 'old']);
});
