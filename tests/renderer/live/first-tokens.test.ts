/** What a lane says of its finished runs: nothing that so few of them cannot show. */
import { describe, expect, it } from 'vitest';
import { firstTokensOf } from '../../../src/renderer/screens/live/first-tokens.js';
import {
  countWords,
  firstTokenWords,
  intervalWords,
  medianWords,
} from '../../../src/renderer/screens/live/first-token-words.js';
import type { LiveRunResult } from '../../../src/shared/domain/live/live-event.js';
import type { LiveLaneRun } from '../../../src/shared/domain/live/live-lane.js';
import { makeLane, makeResult } from './make-lane.js';

function runs(...results: readonly Partial<LiveRunResult>[]): LiveLaneRun[] {
  return makeLane(
    'arm',
    results.map(() => 1_000),
  ).finished.map((run, index) => ({ ...run, result: makeResult(results[index] ?? {}) }));
}

const timed = (...ttftsMs: number[]): LiveLaneRun[] => runs(...ttftsMs.map((ttftMs) => ({ ttftMs })));

describe('firstTokensOf', () => {
  it('shows a median from three runs on, and its exact interval from six', () => {
    expect(firstTokensOf(timed(300, 500))).toMatchObject({ n: 2, medianMs: null, interval: null });
    expect(firstTokensOf(timed(300, 500, 400))).toMatchObject({
      n: 3,
      medianMs: 400,
      interval: null,
      slowLimitMs: 1_200,
    });
    const six = firstTokensOf(timed(300, 500, 400, 350, 320, 900));
    expect(six).toMatchObject({ medianMs: 375, interval: { low: 300, high: 900 }, slowestMs: 900 });
    expect(medianWords(six)).toBe('median 375 ms [300–900 ms]');
    expect(firstTokenWords(six)).toContain('covers the median in 96.9 % of samples');
  });

  it('draws warm-ups and broken runs without counting them', () => {
    const [warmup, ...rest] = runs({ ttftMs: 2_000 }, { ttftMs: 300 }, { outcome: 'incomplete', ttftMs: 310 });
    const slot = { ...warmup?.slot, phase: 'warmup' } as LiveLaneRun['slot'];
    const figures = firstTokensOf([{ slot, result: makeResult({ ttftMs: 2_000 }) }, ...rest]);
    expect(figures.dots.map(({ counts }) => counts)).toEqual([false, true, false]);
    expect(figures).toMatchObject({ n: 1, notCompleted: 1 });
    expect(figures.dots[0]?.words).toBe('Warm-up 1: 2,000 ms');
  });

  it('counts a run that the time limit ended as slower than all others, as the results do', () => {
    const late = {
      ...{ outcome: 'failed' as const, ttftMs: null },
      error: { code: 'deadline' as const, message: 'It took too long.', hint: 'Wait longer.' },
    };
    const figures = firstTokensOf(runs({ ttftMs: 300 }, late, late));
    expect(figures).toMatchObject({ n: 3, medianMs: Infinity, slowLimitMs: null });
    expect(medianWords(figures)).toBe('median over the time limit');
    expect(countWords(figures)).toBe('1 of 3');
    expect(countWords(firstTokensOf(timed(300, 500)))).toBe('2');
    expect(intervalWords({ low: 401, high: Infinity })).toBe('[401 ms – over the time limit]');
    expect(intervalWords({ low: 9_000, high: 17_653 })).toBe('[9,000 ms – 17.7 s]');
  });

  it('says nothing but that there is nothing when no run has ended, and does not read out hundreds of values', () => {
    expect(firstTokenWords(firstTokensOf([]))).toBe('No first token yet');
    const many = firstTokenWords(firstTokensOf(timed(...Array.from({ length: 200 }, (_, index) => 300 + index))));
    expect(many).toContain('200 runs from 300 ms to 499 ms');
  });

  it('marks a run that this computer delayed', () => {
    const [dot] = firstTokensOf(runs({ ttftMs: 300, clientDelayed: true })).dots;
    expect(dot).toMatchObject({ delayed: true, words: 'Run 1: 300 ms, delayed by this computer' });
  });
});
