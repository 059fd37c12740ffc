import { describe, expect, it } from 'vitest';
import { drawnDots } from '../../../../src/renderer/charts/strip/drawn-dots.js';
import type { StripDot } from '../../../../src/renderer/charts/strip/strip-plot.js';

const dotsOf = (count: number): StripDot[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ armId: 'a', sequence: index, ordinal: index + 1, offset: 0, cached: false, slow: false },
    // A scattered order: run 1 is not the fastest.
    ttftMs: 300 + ((index * 7_919) % count),
    clientDelayed: index === 500,
  }));

describe('drawnDots', () => {
  it('draws every run of a session of the usual size', () => {
    const dots = dotsOf(1_000);
    expect(drawnDots(dots, 12)).toBe(dots);
  });

  it('thins what lies in the middle of a huge session and loses no outlier and no marked run', () => {
    const dots = dotsOf(1_000).map((dot) => (dot.sequence === 7 ? { ...dot, slow: true } : dot));
    const drawn = new Set(drawnDots(dots, 50));
    const byTime = [...dots].sort((a, b) => a.ttftMs - b.ttftMs);
    for (const dot of [...byTime.slice(0, 50), ...byTime.slice(-50)]) expect(drawn).toContain(dot);
    for (const dot of dots) if (dot.slow || dot.clientDelayed) expect(drawn).toContain(dot);
    expect(drawn.size).toBeLessThanOrEqual(260);
    expect(drawn.size).toBeGreaterThan(150);
  });

  it('takes the same runs each time, spread over the whole session', () => {
    const dots = dotsOf(1_000);
    const drawn = drawnDots(dots, 50);
    expect(drawnDots(dots, 50)).toEqual(drawn);
    const quarters = [0, 1, 2, 3].map((quarter) => drawn.filter((dot) => Math.floor(dot.sequence / 250) === quarter));
    for (const quarter of quarters) expect(quarter.length).toBeGreaterThan(30);
  });
});
