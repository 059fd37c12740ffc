import { expect, test } from 'vitest';
import { lifecycleWords } from '../../../../src/renderer/screens/plan/lifecycle-words.js';

const now = Date.parse('2026-11-23T05:00:00Z');
const words = (lifecycle: 'ACTIVE' | 'LEGACY' | null, legacy: string | null, endOfLife: string | null) => {
  const found = lifecycleWords({ lifecycle, lifecycleDates: { legacy, endOfLife } }, now);
  return found && [found.text, found.tone];
};

test('a model that has ended is not shown as one that is merely legacy', () => {
  expect(words('LEGACY', null, '2026-11-01')).toEqual(['Ended 1 Nov 2026', 'error']);
  expect(words('LEGACY', null, '2027-03-01')).toEqual(['Legacy, ends 1 Mar 2027', 'warning']);
  expect(words('LEGACY', null, null)).toEqual(['Legacy', 'warning']);
});

test('an active model warns when its end is near or its legacy date has passed', () => {
  expect(words('ACTIVE', null, '2028-01-01')).toEqual(['Active, ends 1 Jan 2028', 'plain']);
  expect(words('ACTIVE', null, '2027-01-10')).toEqual(['Active, ends 10 Jan 2027', 'warning']);
  expect(words('ACTIVE', '2026-10-01', '2028-01-01')).toEqual(['Legacy, ends 1 Jan 2028', 'warning']);
  expect(words('ACTIVE', null, null)).toEqual(['Active', 'plain']);
});

test('nothing stated is unknown, not active', () => {
  expect(words(null, null, null)).toBeNull();
});
