/** Which lanes are shown, and how they stand. */
import { describe, expect, it } from 'vitest';
import { laneGrid } from '../../../src/renderer/screens/live/lane-grid.js';
import { lanesIn } from '../../../src/renderer/screens/live/lane-filter.js';
import { makeLane } from './make-lane.js';

describe('laneGrid', () => {
  it('shows six lanes in two rows in the smallest comfortable window, twelve in a large one', () => {
    // What is left of 1280 x 800 and 1920 x 1080 beside the list of screens.
    expect(laneGrid(6, 996, 800)).toEqual({ columns: 3, laneHeight: 284 });
    const { columns, laneHeight } = laneGrid(12, 1_636, 1_080);
    expect(columns).toBe(4);
    expect(3 * laneHeight + 2 * 16).toBeLessThan(1_080 - 170);
  });

  it('stands them under each other where there is room for one', () => {
    expect(laneGrid(12, 400, 700).columns).toBe(1);
    expect(laneGrid(1, 1_636, 1_080).columns).toBe(2);
  });
});

describe('lanesIn', () => {
  const lanes = [
    makeLane('waits', [], { status: 'waiting', inFlight: 1 }),
    makeLane('failed before', [1_000, null, 1_000], { status: 'done' }),
    makeLane('done', [1_000], { status: 'done' }),
    // The run that it shows has ended; another one has not.
    makeLane('busy', [1_000], { status: 'done', inFlight: 2 }),
  ];

  it('finds the lanes with a request in flight, and those with a run that was not completed', () => {
    expect(lanesIn({ lanes, ended: null }, 'all')).toEqual([0, 1, 2, 3]);
    expect(lanesIn({ lanes, ended: null }, 'active')).toEqual([0, 3]);
    expect(lanesIn({ lanes, ended: null }, 'failed')).toEqual([1]);
  });

  it('has nothing in flight once the session has ended, even when its process died', () => {
    const ended = { state: 'interrupted', endedAt: '2026-11-23T10:00:00Z', message: null } as const;
    expect(lanesIn({ lanes, ended }, 'active')).toEqual([]);
  });
});
