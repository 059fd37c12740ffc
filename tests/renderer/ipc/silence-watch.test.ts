import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ASK_AFTER_MS, GIVE_UP_AFTER_MS, watchSilence } from '../../../src/renderer/ipc/silence-watch.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp() {
  const done: string[] = [];
  const watch = watchSilence({ ask: () => void done.push('ask'), giveUp: () => void done.push('give up') });
  return { done, watch };
}

test('a silent connection is asked, and given up when it stays silent', () => {
  const { done, watch } = setUp();
  watch.heard();
  vi.advanceTimersByTime(ASK_AFTER_MS);
  expect(done).toEqual(['ask']);
  vi.advanceTimersByTime(GIVE_UP_AFTER_MS);
  expect(done).toEqual(['ask', 'give up']);
  vi.advanceTimersByTime(10 * GIVE_UP_AFTER_MS);
  expect(done).toHaveLength(2);
});

test('one that answers lives, and is asked again after the next silence', () => {
  const { done, watch } = setUp();
  watch.heard();
  for (let silence = 0; silence < 3; silence++) {
    vi.advanceTimersByTime(ASK_AFTER_MS + GIVE_UP_AFTER_MS - 1);
    watch.heard();
  }
  expect(done).toEqual(['ask', 'ask', 'ask']);
});

test('nothing happens after the end, nor before the first connection', () => {
  const { done, watch } = setUp();
  vi.advanceTimersByTime(10 * GIVE_UP_AFTER_MS);
  watch.heard();
  watch.stop();
  vi.advanceTimersByTime(10 * GIVE_UP_AFTER_MS);
  expect(done).toEqual([]);
});
