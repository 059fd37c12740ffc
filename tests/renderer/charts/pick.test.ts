import { describe, expect, it } from 'vitest';
import { runOf } from '../../../src/renderer/charts/pick.js';

describe('runOf', () => {
  it('finds the run behind a point, whatever else the point carries', () => {
    expect(runOf({ x: 1, y: 2, armId: 'a', sequence: 0, more: true })).toEqual({ armId: 'a', sequence: 0 });
  });

  it('takes a point of a line, a gap or a bare number for no run', () => {
    for (const point of [{ x: 1, y: 2 }, null, undefined, 4, { armId: 'a' }, { armId: 1, sequence: 'x' }]) {
      expect(runOf(point)).toBeNull();
    }
  });
});
