/** The strip of a run, and the seconds that all lanes share. */
import { describe, expect, it } from 'vitest';
import { runStrip } from '../../../src/renderer/screens/live/run-strip.js';
import { stripScale, tickWords } from '../../../src/renderer/screens/live/strip-scale.js';
import { makeLane, makeResult } from './make-lane.js';

describe('runStrip', () => {
  it('grows while nothing has come: the lane that waits longest has the longest strip', () => {
    const lane = makeLane('slow', [], { status: 'waiting' });
    expect(runStrip(lane, 8_200)).toMatchObject({
      phases: [{ kind: 'waiting', fromMs: 0, toMs: 8_200 }],
      endMs: 8_200,
    });
  });

  it('is empty before the request was sent', () => {
    expect(runStrip(makeLane('new', [], { status: 'connecting' }), null)).toMatchObject({ phases: [], endMs: 0 });
  });

  it('tells thinking from streaming, and goes on past the last delta while the model is silent', () => {
    const lane = makeLane('thinker', [], {
      ...{ status: 'streaming', reasoning: 'Hm.', text: 'Yes' },
      ...{ firstDeltaMs: 400, firstTextMs: 900, lastDeltaMs: 950 },
    });
    expect(runStrip(lane, 3_000).phases).toEqual([
      { kind: 'waiting', fromMs: 0, toMs: 400 },
      { kind: 'thinking', fromMs: 400, toMs: 900 },
      { kind: 'streaming', fromMs: 900, toMs: 3_000 },
    ]);
  });

  it('ends with the measured stamps, whatever the window saw', () => {
    const lane = makeLane('done', [], {
      ...{ status: 'done', text: 'Yes', lastResult: makeResult() },
      ...{ firstDeltaMs: 300, firstTextMs: 300, lastDeltaMs: 950 },
    });
    expect(runStrip(lane, 1_400)).toMatchObject({ endMs: 950, failedAtMs: null });
  });

  it('marks where a run failed that never had a token', () => {
    const lane = makeLane('broken', [], {
      status: 'failed',
      lastResult: makeResult({ outcome: 'failed', ttftMs: null }),
    });
    expect(runStrip(lane, 60_000)).toMatchObject({ failedAtMs: 60_000, endMs: 60_000 });
  });
});

describe('stripScale', () => {
  it('grows in round steps as one lane waits, and names its ticks in seconds', () => {
    const maxima = [0, 900, 1_100, 17_653, 61_000, 4_000_000].map((longestMs) => stripScale(longestMs, null).maxMs);
    expect(maxima).toEqual([100, 1_000, 2_000, 20_000, 120_000, 7_200_000]);
    expect(stripScale(17_653, null).ticksMs.map(tickWords)).toEqual(['0', '5 s', '10 s', '15 s', '20 s']);
    expect(stripScale(300, null).ticksMs.map(tickWords)).toEqual(['0', '0.1 s', '0.2 s', '0.3 s', '0.4 s', '0.5 s']);
  });

  it('stays while runs of much the same length follow each other, and shrinks after one that was far longer', () => {
    const before = stripScale(4_800, null);
    expect(stripScale(1_600, before)).toBe(before);
    expect(stripScale(1_200, before).maxMs).toBe(2_000);
    expect(stripScale(5_001, before).maxMs).toBe(10_000);
  });
});
