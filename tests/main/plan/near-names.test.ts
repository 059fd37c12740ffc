/** Suggestions for a mistyped name. */
import { describe, expect, it } from 'vitest';
import { editDistance, nearNames } from '../../../src/main/plan/near-names.js';

describe('near names', () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['same', 'same', 0],
  ])('counts the changes from %s to %s', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });

  it('finds a part of a longer id, and a typing mistake, but nothing far', () => {
    const ids = ['us.amazon.nova-micro-v1:0', 'deepseek.v3.2', 'minimax.minimax-m2.5'];
    expect(nearNames('Nova-Micro', ids)).toEqual([ids[0]]);
    expect(nearNames('deepsek.v3.2', ids)).toEqual([ids[1]]);
    expect(nearNames('zzz', ids)).toEqual([]);
  });
});
