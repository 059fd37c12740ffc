import { expect, test } from 'vitest';
import { arrivalErrors } from '../../../src/main/calibration/arrival-errors.js';
import { summariseErrors } from '../../../src/main/calibration/summarise-errors.js';
import { exampleAttempt, exampleRun, exampleTimeline } from '../../fakes/example-run.js';

const SENT_NS = 9_007_199_254_740_993_000n;
const milliseconds = (ms: number) => SENT_NS + BigInt(ms * 1_000_000);

test("the stamp of the chunk is compared, else the event's, exactly also where the clock exceeds a double", () => {
  const timeline = exampleTimeline([], {
    deltas: [
      [41_000_000, 'text', 4, 40_250_000],
      [45_500_000, 'text', 4, null],
    ],
  });
  const run = exampleRun(0, { attempts: [exampleAttempt(timeline)] });
  const written = new Map([['request-1', [milliseconds(40), milliseconds(44)]]]);
  expect(arrivalErrors(run, written)).toEqual([0.25, 1.5]);
});

test('a reply with another number of deltas than were written is not compared', () => {
  expect(() => arrivalErrors(exampleRun(100), new Map([['request-1', [milliseconds(40)]]]))).toThrow(
    /5 deltas.*wrote 1/,
  );
  expect(() => arrivalErrors(exampleRun(100), new Map())).toThrow(/wrote 0/);
});

test('the first deltas and the following ones are summarised apart, with how many there were', () => {
  const { firstDeltaMs, followingDeltaMs, streams } = summariseErrors(
    [
      [1, 0.1, 0.2],
      [3, 0.3, 0.4],
    ],
    2,
  );
  expect(streams).toBe(2);
  expect(firstDeltaMs).toEqual({ p50: 2, max: 3, n: 2 });
  expect(followingDeltaMs).toEqual({ p50: 0.25, p99: 0.4, max: 0.4, n: 4 });
  expect(() => summariseErrors([[1]], 1)).toThrow(/too few/);
});
