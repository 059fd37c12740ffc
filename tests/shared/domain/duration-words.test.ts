import { expect, test } from 'vitest';
import { durationWords } from '../../../src/shared/domain/duration-words.js';

test('a time is never said to be shorter than it is, nor more exactly than it is known', () => {
  const words = [0, 4.9, 37, 55, 56, 60, 61, 5_399, 5_400, 7_200, 9_400].map(durationWords);
  expect(words).toEqual([
    ...['5 s', '5 s', '40 s', '55 s', '1 min', '1 min', '2 min', '90 min', '1 h 30 min', '2 h', '2 h 37 min'],
  ]);
});
