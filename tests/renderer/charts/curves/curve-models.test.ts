import { expect, test } from 'vitest';
import { slopeFinding, slopeWords } from '../../../../src/renderer/charts/curves/curve-words.js';
import { hasCurves } from '../../../../src/renderer/charts/curves/has-curves.js';
import { slopeSeries } from '../../../../src/renderer/charts/curves/slope-model.js';
import { sweepOf } from '../../../../src/renderer/charts/curves/step-model.js';
import { overviewOf } from '../../../../src/shared/summarise/overview.js';
import { armOf, blocksOf, documentOf, modelArm, runWithUsage } from '../../../fakes/make-session.js';

/** TTFT of 200 ms and 0.1 ms for each token of the prompt, and what the block adds. */
function prompt(tokens: number) {
  return (block: number) => runWithUsage(200 + 0.1 * tokens + block, { inputTokens: tokens });
}

test('the slope of the curve is the one of the finding, through the middle of the runs', () => {
  const arms = [1_000, 4_000, 16_000].map((systemTokens) => armOf(`${systemTokens}`, { systemTokens }));
  const document = overviewOf(
    documentOf(arms, blocksOf(7, { 1000: prompt(1_000), 4000: prompt(4_000), 16000: prompt(16_000) })),
  );
  const [series, ...others] = slopeSeries(document, 'prompt-length');
  expect(others).toEqual([]);
  expect(series?.slope).toMatchObject({ ms: expect.closeTo(100, 6) as number, blocks: 7 });
  expect(series?.slope?.low).toBeLessThanOrEqual(100.000_001);
  expect(series?.points.map(({ x, n }) => [x, n])).toEqual([
    [1_000, 7],
    [4_000, 7],
    [16_000, 7],
  ]);
  expect(series?.line).toEqual([
    { x: 1_000, y: expect.closeTo(304, 6) as number },
    { x: 16_000, y: expect.closeTo(1_804, 6) as number },
  ]);
  expect(series?.runs).toHaveLength(21);
  expect(hasCurves(document)).toBe(true);
  expect(slopeFinding(document, 'prompt-length', [])).toContain('1,000 more prompt tokens took 100 ms');
});

test('two models with a ladder each have their own slopes', () => {
  const arms = [100, 200].flatMap((systemTokens) =>
    ['A', 'B'].map((model) => ({ ...modelArm(model, { systemTokens }), id: `${model}${systemTokens}` })),
  );
  const steep = (tokens: number) => (block: number) => runWithUsage(200 + tokens + block, { inputTokens: tokens });
  const document = overviewOf(
    documentOf(arms, blocksOf(7, { A100: prompt(100), A200: prompt(200), B100: steep(100), B200: steep(200) })),
  );
  const found = slopeSeries(document, 'prompt-length').map(({ name, slope }) => [name, Math.round(slope?.ms ?? 0)]);
  expect(found).toEqual([
    ['A', 100],
    ['B', 1_000],
  ]);
});

test('sessions whose arms differ in something else have no curve', () => {
  const document = overviewOf(
    documentOf(
      ['A', 'B'].map((id) => modelArm(id)),
      blocksOf(7, { A: (block) => 300 + block, B: (block) => 400 + block }),
    ),
  );
  expect(slopeSeries(document, 'prompt-length')).toEqual([]);
  expect(slopeSeries(document, 'output-length')).toEqual([]);
  expect(sweepOf(document, 'idle', 'ttftMs')).toBeNull();
  expect(sweepOf(document, 'concurrency', 'ttftMs')).toBeNull();
  expect(hasCurves(document)).toBe(false);
});

test('pauses stand from short to long whatever the order of the plan, cold starts behind them', () => {
  const arms = [
    armOf('none'),
    armOf('cold', { transport: 'http1-cold', idleSeconds: 600 }),
    armOf('long', { idleSeconds: 600 }),
    armOf('short', { idleSeconds: 60 }),
  ];
  const document = overviewOf(
    documentOf(arms, blocksOf(7, { none: () => 300, cold: () => 900, long: () => 600, short: () => 310 })),
  );
  const sweep = sweepOf(document, 'idle', 'ttftMs');
  expect(sweep?.steps).toEqual([
    { words: 'no pause', cold: false },
    { words: '60 s', cold: false },
    { words: '600 s', cold: false },
    { words: 'cold: 600 s, new connection', cold: true },
  ]);
  expect(sweep?.series[0]?.points.map(({ armId, x, median }) => [armId, x, median])).toEqual([
    ['none', 0, 300],
    ['short', 1, 310],
    ['long', 2, 600],
    ['cold', 3, 900],
  ]);
});

test('a step whose runs all failed keeps its place on the axis and has no point', () => {
  const arms = [1, 2, 4].map((concurrency) => armOf(`${concurrency}`, { concurrency }));
  const document = overviewOf(documentOf(arms, blocksOf(7, { 1: () => 300, 2: () => 350 })));
  const sweep = sweepOf(document, 'concurrency', 'ttftMs');
  expect(sweep?.steps.map(({ words }) => words)).toEqual(['one at a time', '2 at once', '4 at once']);
  expect(sweep?.series[0]?.points.map(({ x }) => x)).toEqual([0, 1]);
});

test('a slope of few blocks is told without an interval', () => {
  expect(slopeWords({ ms: 4.24, low: null, high: null, blocks: 1 }, 'output-length')).toBe(
    '100 more tokens took 4.2 ms [no interval], 1 block',
  );
  expect(slopeWords({ ms: 45, low: 40.4, high: 50, blocks: 20 }, 'prompt-length')).toBe(
    '1,000 more tokens took 45 ms [40 ms to 50 ms], 20 blocks',
  );
});
