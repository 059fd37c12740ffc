/** Every preset, where its factor has a known effect and where it has none: what is said is what was planted. */
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/shared/domain/plan.js';
import type { Comparison, Factor } from '../../../src/shared/domain/session-document.js';
import { comparisonOf, type Played, presetRunner } from './run-preset.js';

const presets = presetRunner();

/** The first token is what counts: a few more are enough. */
const fewTokens = ({ inference }: Plan): Partial<Plan> => ({ inference: { ...inference, maxTokens: 8 } });
/** The pauses on both sides of the planted 240 s, once each, on connections that the warm-ups have opened. */
const shorterPauses = (plan: Plan): Partial<Plan> => ({
  ...fewTokens(plan),
  warmups: 1,
  arms: plan.arms
    .filter(({ label }) => label !== 'After 600 s')
    .map((arm) => ({ ...arm, idleSeconds: Math.min(arm.idleSeconds, 300) })),
});

/** An arm, its baseline, the factor in which they differ, the verdict, and the figure: TTFT where none is named. */
type Expected = [string, string, Factor, Comparison['verdict'], Comparison['figure']?];

const planted: [string, Omit<Played, 'scenario'>, Expected[]][] = [
  [
    'article',
    { timeScale: 0.02, runs: 3, shorten: fewTokens },
    // Three runs decide nothing, however far apart two models are.
    [['DeepSeek V3.2', 'GPT OSS 20B', 'model', 'not-tested']],
  ],
  [
    'compare',
    { timeScale: 0.04, runs: 10, shorten: fewTokens },
    // Neighbours are 1.3 apart, which takes more blocks; those that are three places apart are found in ten.
    [
      ['Qwen3 Next 80B', 'Nova Micro', 'model', 'slower'],
      ['Claude Haiku 4.5', 'Nova Micro', 'model', 'slower'],
      ['Claude Haiku 4.5', 'GPT OSS 20B', 'model', 'slower'],
      ['DeepSeek V3.2', 'Nova Micro', 'model', 'slower'],
      ['DeepSeek V3.2', 'GPT OSS 20B', 'model', 'slower'],
      ['DeepSeek V3.2', 'MiniMax M2.5', 'model', 'slower'],
    ],
  ],
  [
    'region-proximity',
    { timeScale: 0.05, runs: 12, shorten: fewTokens },
    [['eu-west-1', 'us-west-2', 'region', 'slower']],
  ],
  [
    'connection-reuse',
    { timeScale: 0.05, runs: 10, shorten: fewTokens },
    [['New connection', 'Connection kept', 'transport', 'slower']],
  ],
  [
    'prompt-caching',
    { timeScale: 0.03, runs: 10, shorten: fewTokens },
    [['Cache read', 'No cache', 'cache', 'faster']],
  ],
  [
    'cross-region',
    { timeScale: 0.04, runs: 10, shorten: fewTokens },
    [
      ['Geographic profile', 'In the region', 'route', 'slower'],
      ['Global profile', 'In the region', 'route', 'slower'],
    ],
  ],
  [
    'idle-gaps',
    { timeScale: 0.002, runs: 8, shorten: shorterPauses },
    [
      ['After 300 s', 'No pause', 'idle', 'slower'],
      ['Cold', 'No pause', 'cold', 'slower'],
    ],
  ],
  [
    'prompt-length',
    { timeScale: 0.04, runs: 10, shorten: fewTokens },
    [
      ['4,000 tokens', '250 tokens', 'prompt-length', 'slower'],
      ['16,000 tokens', '250 tokens', 'prompt-length', 'slower'],
    ],
  ],
  [
    'latency-optimized',
    { timeScale: 0.05, runs: 10, shorten: fewTokens },
    [['Optimized', 'Standard', 'latency', 'faster']],
  ],
  [
    'service-tiers',
    { timeScale: 0.05, runs: 12, shorten: fewTokens },
    [
      ['Priority tier', 'Default tier', 'tier', 'faster'],
      ['Flex tier', 'Default tier', 'tier', 'slower'],
    ],
  ],
  [
    'output-length',
    { timeScale: 0.02, runs: 8 },
    [
      ['At most 256 tokens', 'At most 64 tokens', 'output-length', 'slower', 'totalMs'],
      ['At most 1,024 tokens', 'At most 64 tokens', 'output-length', 'slower', 'totalMs'],
    ],
  ],
  [
    'concurrency-ladder',
    { timeScale: 0.06, runs: 8, shorten: fewTokens },
    [
      ['4 at once', '1 at once', 'concurrency', 'slower'],
      ['8 at once', '1 at once', 'concurrency', 'slower'],
    ],
  ],
];

describe('where the factor has an effect', () => {
  it.each(planted)('%s finds it', async (name, played, expected) => {
    const session = await presets.run(name, { ...played, scenario: 'effects' });
    const found = expected.map(([arm, baseline, , , figure]): Expected => {
      const { factor, verdict } = comparisonOf(session, arm, baseline, figure);
      return [arm, baseline, factor, verdict, ...(figure === undefined ? [] : [figure])] as Expected;
    });
    expect(found).toEqual(expected);
  });

  it('covers every preset', async () => {
    expect(planted.map(([name]) => name).sort()).toEqual((await presets.names()).sort());
  });
});

/** What the client itself adds is no chance: handshakes, and many requests on one computer. */
const physical: Factor[] = ['transport', 'cold', 'concurrency'];

describe('where no factor has an effect', () => {
  it('no preset finds one, but for the one in twenty that chance may find', async () => {
    const verdicts = [];
    for (const [name, played] of planted.filter(([, { runs }]) => runs > 3)) {
      const { comparisons } = await presets.run(name, { ...played, runs: 8, scenario: 'level' });
      for (const { factor, figure, verdict, adjustedP } of comparisons) {
        if (verdict === 'faster' || (verdict === 'slower' && !physical.includes(factor))) {
          verdicts.push({ name, factor, figure, verdict, adjustedP });
        }
      }
    }
    expect(verdicts.length > 1 ? verdicts : []).toEqual([]);
  });
});
