import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createLoopWatcher } from '../../../src/main/benchmark/loop-watch.js';

/** Keeps the event loop from turning, as a long computation would. */
function block(forMs: number): void {
  const until = performance.now() + forMs;
  while (performance.now() < until);
}

test('a delay is seen although it begins the moment the watch has started', async () => {
  const watch = createLoopWatcher().watch();
  block(40);
  watch.firstDelta();
  const { toFirstDeltaMs, wholeRunMs } = await watch.stop();
  expect(toFirstDeltaMs).toBeGreaterThan(25);
  expect(wholeRunMs).toBeGreaterThan(25);
});

test('the delay to the first delta is unknown when none came', async () => {
  expect(await createLoopWatcher().watch().stop()).toMatchObject({ toFirstDeltaMs: null });
});

test('a delay of an attempt that failed is not in the time to the first delta of the next, but in that of the run', async () => {
  const watch = createLoopWatcher().watch();
  block(40);
  // Before the timer has ticked: the delay is not known yet.
  watch.restart();
  watch.firstDelta();
  const { toFirstDeltaMs, wholeRunMs } = await watch.stop();
  expect(wholeRunMs).toBeGreaterThan(25);
  expect(toFirstDeltaMs).toBeLessThan(wholeRunMs);
});

test('a run is not charged with a delay from before it began, though another run of the thread was', async () => {
  const watcher = createLoopWatcher();
  const before = watcher.watch();
  block(40);
  const after = watcher.watch();
  after.firstDelta();
  const [charged, free] = await Promise.all([before.stop(), after.stop()]);
  expect(charged.wholeRunMs).toBeGreaterThan(25);
  expect(free.wholeRunMs).toBeLessThan(charged.wholeRunMs);
  expect(free.toFirstDeltaMs).toBeLessThan(charged.wholeRunMs);
});

test('a watcher that rested watches again', async () => {
  const watcher = createLoopWatcher();
  await watcher.watch().stop();
  const watch = watcher.watch();
  block(40);
  expect((await watch.stop()).wholeRunMs).toBeGreaterThan(25);
});

test('bytes that come just after a round of the loop has begun wait for two rounds: both delays count', async () => {
  // From here on each immediate is in the next round, behind its timers.
  await setImmediate();
  const watch = createLoopWatcher().watch();
  block(20);
  await setImmediate();
  block(20);
  watch.firstDelta();
  const { toFirstDeltaMs, wholeRunMs } = await watch.stop();
  expect(toFirstDeltaMs).toBeGreaterThan(32);
  expect(wholeRunMs).toBeGreaterThan(32);
});
