/** The truth that the scenarios `effects` and `level` plant, as their notes and docs/simulator.md state it. */
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../src/main/simulator/load-scenario.js';
import { driftFactor } from '../../../src/main/simulator/latency.js';
import { resolveModel } from '../../../src/main/simulator/model-directory.js';
import { planReply } from '../../../src/main/simulator/plan-reply.js';
import { randomOf } from '../../../src/main/simulator/random-of.js';
import type { Scenario } from '../../../src/main/simulator/scenario.js';
import { chooseServing } from '../../../src/main/simulator/serving.js';

const NOVA_MICRO = 'us.amazon.nova-micro-v1:0';
const NOVA_PRO = 'us.amazon.nova-pro-v1:0';
const HAIKU = 'anthropic.claude-haiku-4-5-20251001-v1:0';
/** The default prompt, as the cache counts it. */
const PROMPT_TOKENS = 737;

/** One request as an experiment sends it; what is left out is as in its baseline. */
interface Sent {
  id?: string;
  region?: string;
  inputTokens?: number;
  cacheReadTokens?: number;
  maxTokens?: number;
  idleMs?: number;
  othersInFlight?: number;
  serviceTier?: 'default' | 'priority' | 'flex';
  latency?: 'standard' | 'optimized';
}

/** What the client would see of the i-th request on a kept connection, without its own part. */
function answerTo(scenario: Scenario, sent: Sent, ordinal: number): { ttftMs: number; totalMs: number } {
  const { id = NOVA_MICRO, region = 'us-west-2', serviceTier, latency } = sent;
  const { model, profile, calledId } = resolveModel(scenario, id, region);
  const wishes = {
    ...(serviceTier === undefined ? {} : { serviceTier: { type: serviceTier } }),
    ...(latency === undefined ? {} : { performanceConfig: { latency } }),
  };
  const serving = chooseServing({ model, profile, region }, wishes, randomOf(1, calledId, ordinal, 'serving'));
  const { inputTokens = PROMPT_TOKENS, cacheReadTokens = 0 } = sent;
  const frames = planReply({
    ...{ model, calledId, ordinal, serving, seed: 1, timeScale: 1 },
    ...{ idleMs: sent.idleMs ?? 0, othersInFlight: sent.othersInFlight ?? 0 },
    driftFactor: driftFactor(scenario.drift, ordinal - 1),
    request: { inferenceConfig: { maxTokens: sent.maxTokens ?? 64 } },
    prompt: { inputTokens, cacheReadTokens, cacheWriteTokens: 0, writes: [] },
  });
  const { addedRoundTripMs, regionRoundTripMs } = scenario.network;
  const wayMs = addedRoundTripMs + (regionRoundTripMs[region] ?? 0);
  const firstDeltaMs = frames.find(({ event }) => event === 'contentBlockDelta')?.atMs ?? NaN;
  return { ttftMs: wayMs + firstDeltaMs, totalMs: wayMs + (frames.at(-1)?.atMs ?? NaN) };
}

function medianOf(scenario: Scenario, sent: Sent, figure: 'ttftMs' | 'totalMs' = 'ttftMs'): number {
  const values = Array.from({ length: 151 }, (_, at) => answerTo(scenario, sent, at + 1)[figure]);
  return values.sort((a, b) => a - b)[75] ?? NaN;
}

const cached = { id: `us.${HAIKU}`, inputTokens: 65, cacheReadTokens: 6144 };
const uncached = { id: `us.${HAIKU}`, inputTokens: 6209 };
const far = (region: string): Sent => ({ id: 'openai.gpt-oss-20b-1:0', region });

/** Factor, what is changed, from what, ratio of the median times to first token in `effects`. */
const planted: [string, Sent, Sent, number][] = [
  [
    'cross-region: geographic profile',
    { id: `us.${HAIKU}`, region: 'us-east-1' },
    { id: HAIKU, region: 'us-east-1' },
    1.33,
  ],
  [
    'cross-region: global profile',
    { id: `global.${HAIKU}`, region: 'us-east-1' },
    { id: HAIKU, region: 'us-east-1' },
    1.82,
  ],
  ['cache: read', cached, uncached, 0.5],
  ['prompt length: 1,000 tokens', { inputTokens: 1065 }, { inputTokens: 315 }, 1.24],
  ['prompt length: 4,000 tokens', { inputTokens: 4065 }, { inputTokens: 315 }, 2.2],
  ['prompt length: 16,000 tokens', { inputTokens: 16_065 }, { inputTokens: 315 }, 6.07],
  ['output length', { maxTokens: 1024 }, { maxTokens: 64 }, 1],
  ['tier: priority', { serviceTier: 'priority' }, { serviceTier: 'default' }, 0.6],
  ['tier: flex', { serviceTier: 'flex' }, { serviceTier: 'default' }, 1.83],
  [
    'latency-optimised',
    { id: NOVA_PRO, region: 'us-east-1', latency: 'optimized' },
    { id: NOVA_PRO, region: 'us-east-1', latency: 'standard' },
    0.62,
  ],
  ['idle: 60 s', { idleMs: 60_000 }, {}, 1],
  ['idle: 300 s', { idleMs: 300_000 }, {}, 16.8],
  ['region: us-east-1', far('us-east-1'), far('us-west-2'), 1.23],
  ['region: ap-northeast-1', far('ap-northeast-1'), far('us-west-2'), 1.32],
  ['region: eu-west-1', far('eu-west-1'), far('us-west-2'), 1.4],
  ['concurrency: the fourth at once', { othersInFlight: 3 }, {}, 2],
];

describe('the scenario effects', async () => {
  const scenario = await loadScenario('effects');

  it.each(planted)('%s', (_, changed, baseline, ratio) => {
    expect(medianOf(scenario, changed) / medianOf(scenario, baseline) / ratio).toBeCloseTo(1, 1);
  });

  it('streams more of a reply the more of it is allowed', () => {
    const totals = [64, 256, 1024].map((maxTokens) => medianOf(scenario, { maxTokens }, 'totalMs'));
    expect((totals[1] ?? NaN) / (totals[0] ?? NaN)).toBeCloseTo(2.45, 0);
    expect((totals[2] ?? NaN) / (totals[0] ?? NaN)).toBeCloseTo(8.3, 0);
  });

  it('puts the six models of the article in one order, each at least 1.3 times as slow as the one before', () => {
    const medians = [
      NOVA_MICRO,
      'openai.gpt-oss-20b-1:0',
      'minimax.minimax-m2.5',
      'qwen.qwen3-next-80b-a3b',
      `us.${HAIKU}`,
      'deepseek.v3.2',
    ].map((id) => medianOf(scenario, { id }));
    const steps = medians.slice(1).map((ms, at) => ms / (medians[at] ?? NaN));
    expect(steps.filter((step) => step < 1.3 || step > 1.5)).toEqual([]);
  });

  it('serves some requests otherwise than they asked for, and tells it', () => {
    const { model, profile } = resolveModel(scenario, NOVA_MICRO, 'us-west-2');
    const served = Array.from(
      { length: 200 },
      (_, at) =>
        chooseServing(
          { model, profile, region: 'us-west-2' },
          { serviceTier: { type: 'priority' } },
          randomOf(1, NOVA_MICRO, at + 1, 'serving'),
        ).echo.serviceTier?.type,
    );
    const fallenBack = served.filter((tier) => tier === 'default').length;
    expect([fallenBack > 8, fallenBack < 32]).toEqual([true, true]);
  });
});

describe('the scenario level', async () => {
  const scenario = await loadScenario('level');

  it.each(planted)('%s: none', (_, changed, baseline) => {
    // Other ids draw other times: their medians of 151 differ by a few per cent.
    expect(medianOf(scenario, changed) / medianOf(scenario, baseline)).toBeCloseTo(1, 1);
    expect(medianOf(scenario, changed, 'totalMs') / medianOf(scenario, baseline, 'totalMs')).toBeCloseTo(1, 1);
  });

  it('has the models of the scenario effects, and the same ids', async () => {
    const idsOf = ({ models }: Scenario): string[] =>
      models.flatMap(({ id, inferenceProfiles }) => [id, ...inferenceProfiles.map((profile) => profile.id)]);
    expect(idsOf(scenario)).toEqual(idsOf(await loadScenario('effects')));
  });
});
