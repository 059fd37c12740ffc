import { expect, test } from 'vitest';
import { listAge } from '../../../../src/renderer/screens/plan/list-age.js';

const now = Date.parse('2026-11-23T12:00:00Z');
const age = (fetchedAt: string, cached: boolean, refreshed = false) => {
  const { text, offline } = listAge({ fetchedAt, cached }, refreshed, now);
  return [text, offline];
};

test('the age is told in the largest unit that fits, and that it comes from the cache', () => {
  expect(age('2026-11-23T11:59:40Z', false)).toEqual(['Listed just now', false]);
  expect(age('2026-11-23T11:55:00Z', false)).toEqual(['5 minutes old', false]);
  expect(age('2026-11-23T09:30:00Z', true)).toEqual(['2 hours old, from the cache', false]);
});

test('an old answer where the account was to be asked is offline, not merely cached', () => {
  expect(age('2026-11-23T09:30:00Z', true, true)).toEqual(['2 hours old, from the cache', true]);
  expect(age('2026-11-19T09:30:00Z', true)).toEqual(['4 days old, from the cache', true]);
  expect(age('2026-11-23T11:59:59Z', false, true)).toEqual(['Listed just now', false]);
});

test('a clock that was set back does not make a list younger than now', () => {
  expect(age('2026-11-23T12:30:00Z', false)).toEqual(['Listed just now', false]);
});
