/** What a session says about a strategy: from the side that applies it, whichever arm stood first in the plan. */
import { describe, expect, test } from 'vitest';
import type { Effect } from '../../../src/shared/cheat-sheet/effect.js';
import {
  effectCountWords,
  effectRatioWords,
  effectVerdictWords,
  regionWords,
} from '../../../src/shared/cheat-sheet/effect-words.js';
import { effectsOf } from '../../../src/shared/cheat-sheet/effects-of.js';
import type { Comparison } from '../../../src/shared/domain/session-document.js';
import type { Arm } from '../../../src/shared/domain/session.js';
import { buildDocument } from '../../fakes/build-document.js';
import { armWith, measuredSession } from '../../fakes/measured-session.js';

const slower: Comparison = {
  ...{ baseline: 'a', arm: 'b', factor: 'transport', figure: 'ttftMs', method: 'rank-sums-in-blocks' },
  n: { baseline: 20, arm: 19, pairs: 19 },
  ratio: { value: 1.6, low: 1.25, high: 2, coverage: 0.96 },
  ...{ slowerShare: 0.9, p: 0.001, adjustedP: 0.002, refused: null, verdict: 'slower' },
};

function effects(arms: readonly Arm[], changes: Partial<Comparison>, runs: readonly number[][] = []) {
  const { session, runs: stored } = measuredSession(arms, runs);
  return effectsOf({ ...buildDocument(session, stored), comparisons: [{ ...slower, ...changes }] });
}

describe('effects of a session', () => {
  test('a comparison from the warm arm is turned, its interval and its counts with it', () => {
    const found = effects([armWith('a', { transport: 'http1' }), armWith('b', { transport: 'http1-cold' })], {});
    expect(found).toMatchObject([
      {
        strategy: 'connection-reuse',
        effects: [
          {
            applied: { label: 'Nova Micro, a' },
            plain: { label: 'Nova Micro, b' },
            n: { applied: 20, plain: 19, pairs: 19 },
            ratio: { value: 0.625, low: 0.5, high: 0.8, coverage: 0.96 },
            verdict: 'faster',
          },
        ],
      },
    ]);
    expect(wordsOf(found[0]?.effects[0] ?? fail())).toBe('TTFT was 0.63x [0.50-0.80]; 19 pairs; us-west-2; faster');
  });

  test('a comparison from the cold arm is as it is', () => {
    const arms = [armWith('a', { transport: 'http1-cold' }), armWith('b', { transport: 'http1' })];
    const found = effects(arms, { ratio: { value: 0.8, low: 0.7, high: 0.9, coverage: 0.96 }, verdict: 'faster' });
    expect(found[0]?.effects[0]).toMatchObject({ applied: { label: 'Nova Micro, b' }, ratio: { value: 0.8 } });
  });

  test('another version of HTTP is not taken for a connection that is kept', () => {
    expect(effects([armWith('a', { transport: 'http1' }), armWith('b', { transport: 'http2' })], {})).toEqual([]);
  });

  test('shorter, fewer and sooner are the applied side of lengths, requests at once and pauses', () => {
    const applied = (factor: Comparison['factor'], a: Partial<Arm['settings']>, b: Partial<Arm['settings']>) =>
      effects([armWith('a', a), armWith('b', b)], { factor, figure: factor === 'output-length' ? 'totalMs' : 'ttftMs' })
        .map(({ strategy, effects: [effect] }) => `${strategy}: ${effect?.applied.label ?? ''}`)
        .join();
    expect(applied('prompt-length', { systemTokens: 8_000 }, {})).toBe('prompt-length: Nova Micro, b');
    expect(applied('output-length', { maxTokens: 64 }, { maxTokens: 512 })).toBe('output-length: Nova Micro, a');
    expect(applied('concurrency', { concurrency: 1 }, { concurrency: 8 })).toBe('concurrency-ladder: Nova Micro, a');
    expect(applied('idle', { idleSeconds: 60 }, { idleSeconds: 0 })).toBe('idle-gaps: Nova Micro, b');
    expect(applied('tier', {}, { serviceTier: 'flex' })).toBe('service-tiers: Nova Micro, b');
  });

  test('a purchased throughput is no cross-region profile, though both are another route to one model', () => {
    const provisioned = 'arn:aws:bedrock:us-west-2:111122223333:provisioned-model/abcdefgh1234';
    const arms = [armWith('a', {}), armWith('b', {}, { modelId: provisioned })];
    expect(effects(arms, { factor: 'route' }).map(({ strategy }) => strategy)).toEqual(['provisioned-throughput']);
  });

  test('a cache point that did nothing is told beside its effect', () => {
    const arms = [armWith('a', {}), armWith('b', { cachePoint: true })];
    const [found] = effects(arms, { factor: 'cache' }, [[400], [400]]);
    expect(found?.effects[0]?.note).toBe('the cache was never read');
  });

  test('too few runs give no ratio, and say so', () => {
    const unknown = { value: null, low: null, high: null, coverage: null };
    const changes = { ratio: unknown, refused: 'n=3 is too few', adjustedP: null, verdict: 'not-tested' } as const;
    const [found] = effects([armWith('a', {}), armWith('b', { serviceTier: 'priority' })], {
      factor: 'tier',
      ...changes,
    });
    expect(wordsOf(found?.effects[0] ?? fail())).toBe('no ratio; 19 pairs; us-west-2; not tested: n=3 is too few');
  });
});

function wordsOf(effect: Effect): string {
  const ratio = effectRatioWords(effect) ?? 'no ratio';
  return [ratio, effectCountWords(effect), regionWords(effect), effectVerdictWords(effect)].join('; ');
}

function fail(): never {
  throw new Error('nothing was found');
}
