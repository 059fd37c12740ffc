/** Lanes for tests, with their finished runs. */
import { emptyDeltaStrip } from '../../../src/shared/domain/live/delta-strip.js';
import type { LiveRunResult } from '../../../src/shared/domain/live/live-event.js';
import type { LiveLane } from '../../../src/shared/domain/live/live-lane.js';
import { makeArm } from '../results/make-document.js';

export function makeLane(
  label: string,
  totalsMs: readonly (number | null)[],
  change: Partial<LiveLane> = {},
): LiveLane {
  return {
    arm: makeArm(label, []),
    ...{ status: 'queued', slot: null, attempt: 1, firstDeltaMs: null, lastDeltaMs: null },
    ...{ firstTextMs: null, strip: emptyDeltaStrip },
    ...{ reasoning: '', text: '', deltas: 0, characters: 0, lastResult: null },
    ...{ inFlight: 0, retry: null },
    finished: totalsMs.map((totalMs, index) => ({
      slot: {
        sequence: index,
        armId: label,
        phase: 'measured',
        ordinal: index + 1,
        block: index + 1,
        idleSeconds: 0,
        plannedStartMs: null,
      },
      result: makeResult({ totalMs, outcome: totalMs === null ? 'failed' : 'completed' }),
    })),
    ...change,
  };
}

export function makeResult(change: Partial<LiveRunResult> = {}): LiveRunResult {
  return {
    ...{ outcome: 'completed', ttftMs: 300, firstTextMs: 300, totalMs: 1_000 },
    ...{ streamTokensPerSecond: null, outputTokens: null, error: null },
    ...{ loopDelayMs: null, clientDelayed: null },
    ...change,
  };
}
