import { describe, expect, it } from 'vitest';
import { addToDeltaStrip, emptyDeltaStrip } from '../../../src/shared/domain/live/delta-strip.js';

describe('the strip of a run', () => {
  it('counts deltas where they came, and leaves gaps empty', () => {
    const strip = addToDeltaStrip(addToDeltaStrip(emptyDeltaStrip, [21, 29]), [52]);
    expect(strip).toEqual({ binMs: 10, counts: [0, 0, 2, 0, 0, 1] });
  });

  it('stays as small for a run of an hour, and loses no delta', () => {
    let strip = emptyDeltaStrip;
    const hourMs = 3_600_000;
    for (let offsetMs = 0; offsetMs < hourMs; offsetMs += 1_000) strip = addToDeltaStrip(strip, [offsetMs]);
    expect(strip.counts.length).toBeLessThanOrEqual(400);
    expect(strip.counts.reduce((sum, count) => sum + count, 0)).toBe(hourMs / 1_000);
    // Even: an hour of steady deltas looks steady.
    expect(Math.max(...strip.counts) - Math.min(...strip.counts.slice(0, -1))).toBeLessThanOrEqual(1);
  });

  it('bears offsets that the clock rounded below zero', () => {
    expect(addToDeltaStrip(emptyDeltaStrip, [-0.001]).counts).toEqual([1]);
  });
});
