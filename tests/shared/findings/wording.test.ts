import { expect, test } from 'vitest';
import { countedOf, listed, milliseconds } from '../../../src/shared/findings/wording.js';

test('a long list is cut after five words, and never to hide a single one', () => {
  const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
  expect([1, 2, 5, 6, 7].map((count) => listed(letters.slice(0, count)))).toEqual([
    'A',
    'A and B',
    'A, B, C, D and E',
    'A, B, C, D, E and F',
    'A, B, C, D, E and 2 more',
  ]);
  expect(listed([])).toBe('');
});

test('one is not many', () => {
  expect([countedOf(1, 1, 'run'), countedOf(0, 1, 'run'), countedOf(1, 1_200, 'run')]).toEqual([
    '1 of 1 run',
    '0 of 1 run',
    '1 of 1,200 runs',
  ]);
});

test('what is shorter than 10 ms keeps a decimal, else a round trip of 0.4 ms would be 0', () => {
  expect([0.42, 9.96, 12.3, 3, 17_653.2].map(milliseconds)).toEqual([
    '0.4 ms',
    '10.0 ms',
    '12 ms',
    '3 ms',
    '17,653 ms',
  ]);
});
