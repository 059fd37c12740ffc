import { describe, expect, it } from 'vitest';
import { elapsedTicks, formatElapsed } from '../../../src/renderer/charts/elapsed-ticks.js';

describe('elapsedTicks', () => {
  it.each([800, 2_700, 65_000, 3_599_000, 11 * 3_600_000, 400 * 24 * 3_600_000])(
    'cuts %i ms into few whole steps that start at zero and stay inside',
    (end) => {
      const ticks = elapsedTicks(end);
      expect(ticks[0]).toBe(0);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThanOrEqual(10);
      expect(ticks.at(-1)).toBeLessThanOrEqual(end);
    },
  );
});

describe('formatElapsed', () => {
  it.each([
    [0, '0 s'],
    [500, '0.5 s'],
    [90_000, '1 min 30 s'],
    [3_600_000, '1 h'],
    [12_600_000, '3 h 30 min'],
  ])('writes %i ms as %s', (ms, words) => {
    expect(formatElapsed(ms)).toBe(words);
  });
});
