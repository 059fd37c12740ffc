import { expect, test } from 'vitest';
import { createCalibrationKeeper } from '../../../src/main/calibration/calibration-keeper.js';
import type { Calibration } from '../../../src/shared/domain/session.js';

/** A keeper under a clock that the test sets; each calibration tells its number by its p50. */
function keeper(failing = false) {
  const state = { nowMs: Date.parse('2026-11-22T14:00:00.000Z'), calls: 0, warnings: [] as string[] };
  const calibrations = createCalibrationKeeper({
    calibrate(streams): Promise<Calibration> {
      state.calls += 1;
      if (failing) return Promise.reject(new Error('no port was free'));
      const spread = { p50: state.calls, max: state.calls, n: 4 };
      return Promise.resolve({
        measuredAt: new Date(state.nowMs).toISOString(),
        streams,
        firstDeltaMs: spread,
        followingDeltaMs: { ...spread, p99: state.calls },
      });
    },
    warn: (text) => state.warnings.push(text),
    now: () => state.nowMs,
  });
  return { state, calibrations };
}

test('the next session within ten minutes takes the same calibration, one with more streams or a later one does not', async () => {
  const { state, calibrations } = keeper();
  const first = await calibrations.recent(1);
  state.nowMs += 10 * 60_000 - 1;
  expect(await calibrations.recent(1)).toEqual(first);
  expect((await calibrations.recent(6))?.firstDeltaMs.p50).toBe(2);
  state.nowMs += 1;
  expect((await calibrations.recent(1))?.firstDeltaMs.p50).toBe(3);
});

test('after the clock was set back the age is unknown, so it is measured again', async () => {
  const { state, calibrations } = keeper();
  await calibrations.recent(1);
  state.nowMs -= 60_000;
  await calibrations.recent(1);
  expect(state.calls).toBe(2);
});

test('on demand it is always measured, and the next session takes that one', async () => {
  const { state, calibrations } = keeper();
  await calibrations.recent(1);
  await calibrations.fresh(1);
  expect((await calibrations.recent(1))?.firstDeltaMs.p50).toBe(2);
  expect(state.calls).toBe(2);
});

test('one that fails costs a session its calibration and a warning; on demand the reason is thrown', async () => {
  const { state, calibrations } = keeper(true);
  expect(await calibrations.recent(1)).toBeNull();
  expect(state.warnings).toEqual([expect.stringMatching(/could not be measured.*no port was free/)]);
  await expect(calibrations.fresh(1)).rejects.toThrow('no port was free');
});
