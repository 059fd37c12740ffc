/** The simulated service, connections and tiers have every case that must be told apart, each with its truth. */
import { describe, expect, test } from 'vitest';
import { askCacheClasses } from '../../../bench/calibration/ask-cache.js';
import { askConnections, askLookalikes } from '../../../bench/calibration/ask-connections.js';
import { askFallbacks } from '../../../bench/calibration/ask-tiers.js';
import { type CacheRequest, createCacheService } from '../../../bench/calibration/cache-service.js';
import { cacheFactors } from '../../../bench/calibration/play-cached-session.js';
import { verdictOf } from '../../../bench/calibration/tally.js';

const MINUTE_MS = 60_000;
const caching = { minimumTokens: 1_024, implicit: false };
/** Served at home, nothing cut short. */
const home = () => 0.5;

function sentAt(arrivesAtMs: number, changes: Partial<CacheRequest> = {}): CacheRequest {
  const request = { prefix: 'a', prefixTokens: 3_000, cachePoint: true, arrivesAtMs, endsAtMs: arrivesAtMs + 500 };
  return { ...request, ...changes };
}

describe('the cache', () => {
  test('keeps a prefix for five minutes after its last use', () => {
    const service = createCacheService(home);
    const truths = [0, 4, 8, 14].map((minute) => service.answer(caching, sentAt(minute * MINUTE_MS)).truth);
    expect(truths).toEqual(['write', 'hit', 'hit', 'write']);
  });

  test('cannot be read before the first reply is over, nor below the minimum, nor by another prefix', () => {
    const service = createCacheService(home);
    expect(service.answer(caching, sentAt(0)).truth).toBe('write');
    expect(service.answer(caching, sentAt(0)).truth).toBe('write');
    expect(service.answer(caching, sentAt(1_000, { prefix: 'b' })).truth).toBe('write');
    expect(service.answer(caching, sentAt(1_000, { prefixTokens: 900 })).truth).toBe('silent-skip');
    expect(service.answer(caching, sentAt(1_000, { cachePoint: false })).truth).toBe('none');
  });

  test('is missed at the other place, although the first one holds it', () => {
    // The first number of each request: at home or not.
    const numbers = [0.5, 0.5, 0.01, 0.5];
    const service = createCacheService(() => numbers.shift() ?? 0.5);
    expect(service.answer(caching, sentAt(0)).truth).toBe('write');
    expect(service.answer(caching, sentAt(1_000))).toMatchObject({
      truth: 'unexpected-miss',
      usage: { cacheReadTokens: 0, cacheWriteTokens: 3_000 },
    });
    expect(service.answer(caching, sentAt(2_000)).truth).toBe('hit');
  });

  test('reads by itself where the model does so', () => {
    const service = createCacheService(home);
    const implicit = { ...caching, implicit: true };
    const truths = [0, 1_000].map((ms) => service.answer(implicit, sentAt(ms, { cachePoint: false })).truth);
    expect(truths).toEqual(['none', 'implicit-hit']);
  });
});

test('every cache class occurs and is asked for', () => {
  const figures = askCacheClasses(20, 5).filter(({ question }) => question === 'cacheClass');
  expect(figures.map(({ truth }) => truth).toSorted()).toEqual(Object.keys(cacheFactors).toSorted());
  for (const figure of figures) expect(verdictOf(figure)).toBe('met');
});

test('every way to fail occurs, dead connections and others', () => {
  const figures = askConnections(20, 40).filter(({ question }) => question === 'deadSocket');
  expect(figures).toHaveLength(9);
  for (const figure of figures) expect(verdictOf(figure)).toBe('met');
});

test('what nobody can tell from a dead connection is taken for one, and said to be', () => {
  const figures = askLookalikes(40);
  expect(figures).toHaveLength(2);
  for (const { own, goal } of figures) expect([own.hits, goal]).toEqual([0, null]);
});

test('fallbacks occur, and are set apart', () => {
  const figures = askFallbacks(20, 10);
  expect(figures.map(({ question }) => question)).toEqual(['fallback', 'fallbackMedian', 'fallbackFinding']);
  expect(figures.map(({ own }) => own.of > 0)).toEqual([true, true, true]);
});
