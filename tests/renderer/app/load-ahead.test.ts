import { expect, test } from 'vitest';
import { loadAhead } from '../../../src/renderer/app/load-ahead.js';

/** A window whose idle moments and pauses the test gives out one by one. */
function setUp() {
  const idle: (() => void)[] = [];
  const later: (() => void)[] = [];
  const loaded: string[] = [];
  const state = { busy: false };
  const load = (name: string, broken = false) => {
    return (): Promise<void> => {
      loaded.push(name);
      return broken ? Promise.reject(new Error('the server is gone')) : Promise.resolve();
    };
  };
  const window = {
    whenIdle: (work: () => void) => idle.push(work),
    isBusy: () => state.busy,
    later: (work: () => void) => later.push(work),
  };
  const next = async (queue: (() => void)[]): Promise<void> => {
    queue.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { window, load, loaded, state, nextIdle: () => next(idle), nextPause: () => next(later) };
}

test('each screen waits for an idle moment of its own', async () => {
  const { window, load, loaded, nextIdle } = setUp();
  loadAhead([load('history'), load('results')], window);
  expect(loaded).toEqual([]);
  await nextIdle();
  expect(loaded).toEqual(['history']);
  await nextIdle();
  await nextIdle();
  expect(loaded).toEqual(['history', 'results']);
});

test('nothing is loaded beside a benchmark, and all of it after', async () => {
  const { window, load, loaded, state, nextIdle, nextPause } = setUp();
  state.busy = true;
  loadAhead([load('history')], window);
  await nextIdle();
  await nextPause();
  await nextIdle();
  expect(loaded).toEqual([]);
  state.busy = false;
  await nextPause();
  await nextIdle();
  expect(loaded).toEqual(['history']);
});

test('a screen that cannot be loaded does not keep the others away', async () => {
  const { window, load, loaded, nextIdle } = setUp();
  loadAhead([load('history', true), load('results')], window);
  await nextIdle();
  await nextIdle();
  expect(loaded).toEqual(['history', 'results']);
});
