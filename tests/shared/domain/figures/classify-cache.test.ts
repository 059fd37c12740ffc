import { expect, test } from 'vitest';
import { classifyCache } from '../../../../src/shared/domain/figures/classify-cache.js';
import type { Run } from '../../../../src/shared/domain/run.js';
import { exampleAttempt, exampleRun, exampleTimeline, failedRun } from '../../../fakes/example-run.js';

/** A run sent at that second, with the tokens that it read from and wrote to the cache. */
function run(atSecond: number, read: number | null, write: number | null): Run {
  const timeline = exampleTimeline([300], { sentAtNs: `${BigInt(atSecond) * 1_000_000_000n}` });
  const usage = { inputTokens: 20, outputTokens: 5, cacheReadTokens: read, cacheWriteTokens: write };
  return exampleRun(0, { attempts: [exampleAttempt(timeline, { usage })] });
}

const off = { cachePoint: false, nonce: 'none' } as const;
const on = { cachePoint: true, nonce: 'none' } as const;

test('without a cache point: none, or an implicit hit', () => {
  expect(classifyCache(off, [run(0, 0, 500), run(10, null, null), run(20, 500, 0)])).toEqual([
    'none',
    'none',
    'implicit-hit',
  ]);
});

test('a write, then hits', () => {
  expect(classifyCache(on, [run(0, 0, 672), run(10, 672, 0), run(20, 672, null)])).toEqual(['write', 'hit', 'hit']);
});

test('less read than the prefix is known to hold, or read and written at once, is partial', () => {
  expect(classifyCache(on, [run(0, 0, 672), run(10, 500, 0), run(20, 500, 172)])).toEqual([
    'write',
    'partial',
    'partial',
  ]);
});

test('nothing written and nothing read is a silent skip', () => {
  expect(classifyCache(on, [run(0, 0, 0), run(10, null, null)])).toEqual(['silent-skip', 'silent-skip']);
});

test('a miss within five minutes of the last use was not expected; after that it is a new write', () => {
  expect(classifyCache(on, [run(0, 0, 672), run(299, 0, 672), run(600, 0, 672)])).toEqual([
    'write',
    'unexpected-miss',
    'write',
  ]);
});

test('a run that was sent before the earlier one had ended could not have hit', () => {
  const slow = exampleTimeline([20_000], { sentAtNs: '0' });
  const usage = { inputTokens: 20, outputTokens: 5, cacheReadTokens: 0, cacheWriteTokens: 672 };
  const first = exampleRun(0, { attempts: [exampleAttempt(slow, { usage })] });
  expect(classifyCache(on, [first, run(10, 0, 672)])).toEqual(['write', 'write']);
});

test('a run without metadata has no class, and proves nothing for later ones', () => {
  expect(classifyCache(on, [failedRun({}), run(10, 0, 672)])).toEqual([null, 'write']);
});

test('with a nonce for each run no hit is expected, so that a write is no miss', () => {
  const runs = [run(0, 0, 672), run(10, 0, 672), run(20, 0, 0)];
  expect(classifyCache({ cachePoint: true, nonce: 'run' }, runs)).toEqual(['write', 'write', 'silent-skip']);
  expect(classifyCache({ cachePoint: true, nonce: 'arm' }, runs)).toEqual([
    'write',
    'unexpected-miss',
    'unexpected-miss',
  ]);
});
