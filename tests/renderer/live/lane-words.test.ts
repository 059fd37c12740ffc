import { describe, expect, it } from 'vitest';
import {
  charactersPerSecondWords,
  countdownWords,
  inFlightWords,
  isActive,
  paceWords,
  resultWords,
  shownStatus,
  slotWords,
  stopwatchWords,
  waitWords,
} from '../../../src/renderer/screens/live/lane-words.js';
import { healthWords, isHealthy } from '../../../src/renderer/screens/live/health-words.js';
import { endWords, progressWords, remainingWords } from '../../../src/renderer/screens/live/progress-words.js';
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

describe('a lane that waits', () => {
  it('is told to be slow above the limit, and the slowest above all runs so far', () => {
    const bounds = { slowLimitMs: 900, slowestMs: 1_500 };
    expect([400, 1_000, 1_600].map((elapsedMs) => waitWords(elapsedMs, bounds))).toEqual([
      'waiting for the first token',
      'waiting: slow',
      'waiting: the slowest so far',
    ]);
  });

  it('is compared with the slowest run where no limit is known, and with nothing where no run has ended', () => {
    expect(waitWords(1_600, { slowLimitMs: null, slowestMs: 1_500 })).toBe('waiting: the slowest so far');
    expect(waitWords(600_000, { slowLimitMs: null, slowestMs: null })).toBe('waiting for the first token');
  });

  it('is throttled when the account asked too fast, and retrying after any other failure', () => {
    const retry = { reason: 'Too many requests.', waitMs: 1_000 };
    expect(shownStatus({ status: 'retrying', retry: { ...retry, code: 'throttled' } }, false)).toBe('throttled');
    expect(shownStatus({ status: 'retrying', retry: { ...retry, code: 'internal-server' } }, false)).toBe('retrying');
    expect(isActive('throttled')).toBe(true);
  });

  it('does not go on when its session has ended', () => {
    expect(shownStatus({ status: 'waiting', retry: null }, true)).toBe('cancelled');
    expect(shownStatus({ status: 'queued', retry: null }, true)).toBe('not run');
    expect(shownStatus({ status: 'failed', retry: null }, true)).toBe('failed');
  });

  it('says while it streams how long it has been silent', () => {
    expect(paceWords('186 characters/s', 2_340)).toBe('186 characters/s · last delta 2.3 s ago');
    expect(paceWords('', null)).toBe('');
  });
});

describe('the health of the measuring threads', () => {
  it('is told in words, with the worst delay so far', () => {
    expect(healthWords({ worstLoopDelayMs: null, delayedRuns: 0 })).toBe('measuring thread ready');
    expect(healthWords({ worstLoopDelayMs: 1.234, delayedRuns: 0 })).toBe('loop delay at most 1.2 ms');
    expect(healthWords({ worstLoopDelayMs: 34, delayedRuns: 2 })).toBe('2 runs delayed, up to 34.0 ms');
    expect(isHealthy({ worstLoopDelayMs: 34, delayedRuns: 2 })).toBe(false);
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

  it('do not claim that all is stored where the storing may have failed', () => {
    const full = 'The disk is full. Free some space.';
    expect(endWords({ state: 'failed', ...end, message: full }, 22, 22, 40)).toMatchObject({
      type: 'error',
      children: `22 of 40 runs were completed. What was stored before is kept. ${full}`,
    });
  });

  it('do not call a session a success whose runs failed', () => {
    expect(endWords({ state: 'done', ...end }, 18, 18, 18).type).toBe('success');
    expect(endWords({ state: 'done', ...end }, 17, 18, 18).type).toBe('warning');
    expect(endWords({ state: 'done', ...end }, 0, 18, 18)).toMatchObject({
      type: 'error',
      header: 'Done, but no run was completed',
    });
  });

  it('do not promise an end at once while a run takes longer than those before it', () => {
    expect(remainingWords(65_000)).toBe('about 1:05 left');
    expect(remainingWords(300)).toBe('about 0:01 left');
    expect(remainingWords(0)).toBe('longer than estimated');
  });
});
