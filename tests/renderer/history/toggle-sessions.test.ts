import { expect, test } from 'vitest';
import { selectAll, toggled } from '../../../src/renderer/screens/history/toggle-sessions.js';

const page = ['a', 'b', 'c', 'd'];

test('a click selects one session or lets it go, and what stands elsewhere stays selected', () => {
  expect(toggled(new Set(['hidden']), page, 'b', 'b')).toEqual(new Set(['hidden', 'b']));
  expect(toggled(new Set(['hidden', 'b']), page, 'b', 'b')).toEqual(new Set(['hidden']));
});

test('a range goes both ways, and does what the click does to its last session', () => {
  expect(toggled(new Set(['a']), page, 'a', 'c')).toEqual(new Set(['a', 'b', 'c']));
  expect(toggled(new Set(['c']), page, 'c', 'b')).toEqual(new Set(['b', 'c']));
  expect(toggled(new Set(page), page, 'd', 'b')).toEqual(new Set(['a']));
});

test('a range from a session that is no longer in sight is the clicked one alone', () => {
  expect(toggled(new Set(['gone']), page, 'gone', 'c')).toEqual(new Set(['gone', 'c']));
});

test('the box of the page selects its sessions, or lets them go, and no others', () => {
  expect(selectAll(new Set(['hidden', 'b']), page, true)).toEqual(new Set(['hidden', ...page]));
  expect(selectAll(new Set(['hidden', 'b']), page, false)).toEqual(new Set(['hidden']));
});
