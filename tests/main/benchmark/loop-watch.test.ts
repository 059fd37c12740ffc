import { expect, test } from 'vitest';
import { startLoopWatch } from '../../../src/main/benchmark/loop-watch.js';

/** Keeps the event loop from turning, as a long computation would. */
function block(forMs: number): void {
  const until = performance.now() + forMs;
  while (performance.now() < until);
}

test('a delay is seen although it begins the moment the watch has started', async () => {
  const watch = await startLoopWatch();
  block(40);
  watch.firstDelta();
  const { toFirstDeltaMs, wholeRunMs } = await watch.stop();
  expect(toFirstDeltaMs).toBeGreaterThan(25);
  expect(wholeRunMs).toBeGreaterThan(25);
});

test('the delay to the first delta is unknown when none came', async () => {
  const watch = await startLoopWatch();
  expect(await watch.stop()).toMatchObject({ toFirstDeltaMs: null });
});

test('a delay of an attempt that failed is not in the time to the first delta of the next, but in that of the run', async () => {
  const watch = await startLoopWatch();
  block(40);
  // The monitor sees a delay at its next turn.
  await new Promise((resolve) => setTimeout(resolve, 5));
  await watch.restart();
  watch.firstDelta();
  const { toFirstDeltaMs, wholeRunMs } = await watch.stop();
  expect(wholeRunMs).toBeGreaterThan(25);
  expect(toFirstDeltaMs).toBeLessThan(wholeRunMs ?? 0);
});
