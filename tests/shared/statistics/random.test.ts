import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/shared/statistics/seeded-random.js';
import { shuffled } from '../../../src/shared/statistics/shuffled.js';

test('the seed 1 gives the published numbers of mulberry32, so that old sessions can be laid out again', () => {
  const random = seededRandom(1);
  expect([random(), random(), random()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
});

test('the largest seed that a plan allows gives numbers from 0 to below 1', () => {
  const random = seededRandom(0xffff_ffff);
  const numbers = Array.from({ length: 1_000 }, random);
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  expect(new Set(numbers).size).toBeGreaterThan(990);
});

test('a shuffle keeps every item, leaves its input alone, and repeats for the same seed', () => {
  const items = Object.freeze(['a', 'b', 'c', 'd', 'e']);
  const first = shuffled(items, seededRandom(7));
  expect(first.toSorted()).toEqual(items);
  expect(shuffled(items, seededRandom(7))).toEqual(first);
});

test('every order of three items is about equally likely', () => {
  const random = seededRandom(3);
  const counts = new Map<string, number>();
  for (let round = 0; round < 6_000; round += 1) {
    const order = shuffled(['a', 'b', 'c'], random).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
});
