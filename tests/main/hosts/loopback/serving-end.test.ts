import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createServingEnd } from '../../../../src/main/hosts/loopback/serving-end.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start() {
  const state = { pages: 0, hasEnded: false };
  const end = createServingEnd(() => state.pages === 0, 3_000);
  void end.ended.then(() => {
    state.hasEnded = true;
  });
  const changePages = (pages: number): void => {
    state.pages = pages;
    end.changed();
  };
  return { end, state, changePages };
}

describe('the grace after the window was closed', () => {
  it('lets a page reload', async () => {
    const { end, state, changePages } = start();
    changePages(1);
    end.windowClosed();
    changePages(0);
    await vi.advanceTimersByTimeAsync(2_999);
    changePages(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state.hasEnded).toBe(false);
    changePages(0);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(state.hasEnded).toBe(true);
  });

  it('does not begin while the window is there', async () => {
    const { state, changePages } = start();
    changePages(1);
    changePages(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state.hasEnded).toBe(false);
  });

  it('leaves no timer behind when serving ended otherwise', () => {
    const { end } = start();
    end.windowClosed();
    end.stop();
    end.changed();
    expect(vi.getTimerCount()).toBe(0);
  });
});
