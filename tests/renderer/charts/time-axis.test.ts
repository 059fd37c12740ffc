import { describe, expect, it } from 'vitest';
import { formatTick, positionOnAxis, timeAxis } from '../../../src/renderer/charts/time-axis.js';

describe('timeAxis', () => {
  it('shows the slowest run with room to spare and ends on round values', () => {
    expect(timeAxis([334, 17_653])).toEqual({
      minMs: 200,
      maxMs: 20_000,
      ticksMs: [200, 500, 1_000, 2_000, 5_000, 10_000, 20_000],
    });
  });

  it('gives a single value an axis of its own, not an empty one', () => {
    const axis = timeAxis([500]);
    expect(axis).toEqual({ minMs: 200, maxMs: 1_000, ticksMs: [200, 500, 1_000] });
  });

  it('leaves out what a log axis cannot show', () => {
    expect(timeAxis([0, -5, Number.NaN, Infinity])).toBeNull();
    expect(timeAxis([])).toBeNull();
    expect(timeAxis([0, 300])?.minMs).toBe(200);
  });

  it('places values by their ratio', () => {
    const axis = { minMs: 100, maxMs: 10_000, ticksMs: [] };
    expect(positionOnAxis(axis, 1_000)).toBeCloseTo(0.5);
  });

  it('keeps fractions of a millisecond off the labels of round ticks', () => {
    expect([20, 500, 1_000, 20_000].map(formatTick)).toEqual(['20 ms', '500 ms', '1 s', '20 s']);
    expect(timeAxis([0.012, 0.3])?.ticksMs.map(formatTick)).toEqual([
      '0.01 ms',
      '0.02 ms',
      '0.05 ms',
      '0.1 ms',
      '0.2 ms',
      '0.5 ms',
    ]);
  });
});
