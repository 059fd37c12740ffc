/** What was measured round a session. */
import type { Calibration, NetworkFloor } from '../../src/shared/domain/session.js';

export const exampleCalibration: Calibration = {
  measuredAt: '2026-11-22T14:01:59.000Z',
  streams: 1,
  firstDeltaMs: { p50: 0.31, max: 1.9, n: 4 },
  followingDeltaMs: { p50: 0.2, p99: 1.1, max: 2.4, n: 76 },
};

export const exampleFloor: NetworkFloor = {
  measuredAt: '2026-11-22T14:01:59.500Z',
  medianMs: 1.2,
  minMs: 1.1,
  n: 7,
};
