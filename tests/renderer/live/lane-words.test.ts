import { describe, expect, it } from 'vitest';
import {
  charactersPerSecondWords,
  countdownWords,
  inFlightWords,
  isActive,
  resultWords,
  slotWords,
  stopwatchWords,
} from '../../../src/renderer/screens/live/lane-words.js';
import { endWords, progressWords } from '../../../src/renderer/screens/live/progress-words.js';
import { makeResult } from './make-lane.js';

describe('the words of a lane', () => {
  it('show a stopwatch in tenths, and say when it has run longer than the window saw', () => {
    expect(stopwatchWords(4_299, true)).toBe('4.2 s');
    expect(stopwatchWords(61_000, false)).toBe('> 61.0 s');
    expect(stopwatchWords(-3, true)).toBe('0.0 s');
  });

  it('leave out figures that are not known instead of printing a zero', () => {
    expect(resultWords(makeResult({ totalMs: 1_340, streamTokensPerSecond: 186.04, outputTokens: 256 }))).toBe(
      'total 1,340 ms · 186 tok/s · 256 tokens',
    );
    expect(resultWords(makeResult({ totalMs: null }))).toBe('');
    expect(charactersPerSecondWords(3, 0)).toBe('');
  });

  it('name a repeated attempt', () => {
    const slot = {
      ...{
        sequence: 4,
        armId: 'a',
        phase: 'warmup' as const,
        ordinal: 1,
        block: null,
        idleSeconds: 0,
        plannedStartMs: null,
      },
    };
    expect(slotWords(slot, 1)).toBe('warm-up 1');
    expect(slotWords(slot, 3)).toBe('warm-up 1, attempt 3');
  });
});

describe('a lane with several requests, or one that is sent again', () => {
  it('counts what is in flight from two on', () => {
    expect([0, 1, 3].map(inFlightWords)).toEqual(['', '', '3 in flight']);
    expect(progressWords(10, 18, null, 4)).toBe('10 of 18 runs ended, 4 in flight');
  });

  it('counts down to the next attempt, never below zero, and is active meanwhile', () => {
    expect(countdownWords(2_340, 1_000)).toBe('1.3 s');
    expect(countdownWords(500, 900)).toBe('0.0 s');
    expect(isActive('retrying')).toBe(true);
  });
});

describe('the words of a session', () => {
  it('never count past the planned runs', () => {
    expect(progressWords(10, 18, null, 1)).toBe('Run 11 of 18');
    expect(progressWords(18, 18, null, 0)).toBe('Run 18 of 18');
    expect(progressWords(10, 18, 30_000, 0)).toBe('Run 11 of 18 follows after a pause of 30 s');
  });

  const end = { endedAt: '2026-11-22T14:02:00Z', message: null };

  it('say after a cancel what was kept, and do not count the run that it cut off as completed', () => {
    expect(endWords({ state: 'cancelled', ...end }, 6, 7, 18)).toMatchObject({
      type: 'info',
      children: '6 of 18 runs were completed, 1 not. All that was measured is stored.',
    });
  });

  it('do not call a session a success whose runs failed', () => {
    expect(endWords({ state: 'done', ...end }, 18, 18, 18).type).toBe('success');
    expect(endWords({ state: 'done', ...end }, 0, 18, 18).type).toBe('warning');
  });
});
