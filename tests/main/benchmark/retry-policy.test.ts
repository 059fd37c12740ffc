import { expect, test } from 'vitest';
import { backOffMs, mayPass } from '../../../src/main/benchmark/retry-policy.js';
import { type FailureCode, failureCodes } from '../../../src/shared/domain/failure.js';
import { seededRandom } from '../../../src/shared/statistics/seeded-random.js';

test('only what may pass is sent again, so that a wrong request is not billed or refused twice', () => {
  expect(failureCodes.filter((code) => mayPass({ code }, 0))).toEqual([
    'throttled',
    'model-not-ready',
    'service-unavailable',
    'internal-server',
    'endpoint-unreachable',
    'connection-reset',
    'dead-socket',
  ]);
});

test('nothing is sent again once an event came: a second reply would be billed too', () => {
  expect(failureCodes.filter((code) => mayPass({ code }, 1))).toEqual([]);
});

/** The waits after 1 to 10 failures, with the same draw each time. */
function waits(code: FailureCode, draw: number): number[] {
  const tenFailures = Array.from({ length: 10 }, (_, index) => index + 1);
  return tenFailures.map((failed) => backOffMs({ code, failed, retryAfterMs: null, random: () => draw }));
}

test('the longest back-off doubles from 50 ms, from 1 s when throttled, up to 20 s', () => {
  expect(waits('connection-reset', 1)).toEqual([50, 100, 200, 400, 800, 1_600, 3_200, 6_400, 12_800, 20_000]);
  expect(waits('throttled', 1).slice(0, 6)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 20_000]);
  expect(waits('model-not-ready', 1)[0]).toBe(1_000);
});

test('the whole back-off is jittered, so that clients do not come back together', () => {
  expect(waits('throttled', 0)).toEqual(Array(10).fill(0));
  const random = seededRandom(1);
  expect(backOffMs({ code: 'throttled', failed: 1, retryAfterMs: null, random })).toBeCloseTo(627.0739, 4);
});

test.each([
  [200, 500, 'a shorter one does not shorten the back-off'],
  [3_000, 3_000, 'a longer one is honoured'],
  [60_000, 5_500, 'up to the back-off and 5 s'],
])('of a wait of %i ms that the answer asks for, %i ms are kept: %s', (retryAfterMs, waitMs) => {
  expect(backOffMs({ code: 'throttled', failed: 1, retryAfterMs, random: () => 0.5 })).toBe(waitMs);
});
