import { describe, expect, it } from 'vitest';
import { estimateRemainingMs } from '../../../src/renderer/screens/live/remaining-time.js';
import { makeLane } from './make-lane.js';

describe('estimateRemainingMs', () => {
  it('takes each arm as slow as it was: one slow model must not make the fast ones look slow', () => {
    const lanes = [makeLane('fast', [1_000, 1_000]), makeLane('slow', [9_000])];
    // Left: one fast run, two slow ones.
    expect(estimateRemainingMs({ lanes, plannedRuns: 6, endedRuns: 3 }, 11_000)).toBe(1_000 + 2 * 9_000);
  });

  it('adds the pauses there were between runs', () => {
    const lanes = [makeLane('only', [1_000, 1_000])];
    expect(estimateRemainingMs({ lanes, plannedRuns: 4, endedRuns: 2 }, 62_000)).toBe(2 * (1_000 + 30_000));
  });

  it('takes runs that went at once to go on at once', () => {
    const lanes = [makeLane('a', [1_000, 1_000]), makeLane('b', [1_000, 1_000])];
    expect(estimateRemainingMs({ lanes, plannedRuns: 8, endedRuns: 4 }, 1_000)).toBe(1_000);
  });

  it('takes an arm without a finished run to be like the others', () => {
    const lanes = [makeLane('known', [2_000]), makeLane('new', [])];
    expect(estimateRemainingMs({ lanes, plannedRuns: 2, endedRuns: 1 }, 2_000)).toBe(2_000);
  });

  it('is unknown before the first completed run, not zero', () => {
    expect(estimateRemainingMs({ lanes: [makeLane('a', [])], plannedRuns: 3, endedRuns: 0 }, 500)).toBeNull();
    expect(estimateRemainingMs({ lanes: [makeLane('a', [null])], plannedRuns: 3, endedRuns: 1 }, 500)).toBeNull();
  });

  it('is zero when every run has ended, even when a clock ran backwards', () => {
    expect(estimateRemainingMs({ lanes: [makeLane('a', [10, 10])], plannedRuns: 2, endedRuns: 2 }, -5)).toBe(0);
  });
});
