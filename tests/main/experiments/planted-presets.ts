/** Every preset, as short as it still finds what the scenario `effects` planted, and what that is. */
import type { Plan } from '../../../src/shared/domain/plan.js';
import type { Comparison, Factor } from '../../../src/shared/domain/session-document.js';
import type { Played } from './run-preset.js';

/** The first token is what counts: a few more are enough. */
const fewTokens = ({ inference }: Plan): Partial<Plan> => ({ inference: { ...inference, maxTokens: 8 } });
/** One pause beyond the planted 240 s, on connections that the warm-ups have opened. */
const shorterPauses = (plan: Plan): Partial<Plan> => ({
  ...fewTokens(plan),
  warmups: 1,
  arms: plan.arms
    .filter(({ label }) => label !== 'After 60 s' && label !== 'After 600 s')
    .map((arm) => ({ ...arm, idleSeconds: Math.min(arm.idleSeconds, 300) })),
});

/** A figure, the factor in which two arms differ, the arm and its baseline by their labels, and the verdict. */
export type Expected = [Comparison['figure'], Factor, string, string, Comparison['verdict']];

export const planted: [string, Omit<Played, 'scenario'>, Expected[]][] = [
  [
    'article',
    { timeScale: 0.01, runs: 3, shorten: fewTokens },
    // Three runs decide nothing, however far apart two models are.
    [['ttftMs', 'model', 'DeepSeek V3.2', 'GPT OSS 20B', 'not-tested']],
  ],
  [
    'compare',
    { timeScale: 0.1, runs: 10, shorten: fewTokens },
    // Neighbours are 1.3 apart, which takes more blocks; those that are three places apart are found in ten.
    [
      ['ttftMs', 'model', 'Qwen3 Next 80B', 'Nova Micro', 'slower'],
      ['ttftMs', 'model', 'Claude Haiku 4.5', 'Nova Micro', 'slower'],
      ['ttftMs', 'model', 'Claude Haiku 4.5', 'GPT OSS 20B', 'slower'],
      ['ttftMs', 'model', 'DeepSeek V3.2', 'Nova Micro', 'slower'],
      ['ttftMs', 'model', 'DeepSeek V3.2', 'GPT OSS 20B', 'slower'],
      ['ttftMs', 'model', 'DeepSeek V3.2', 'MiniMax M2.5', 'slower'],
    ],
  ],
  [
    'region-proximity',
    { timeScale: 0.15, runs: 12, shorten: fewTokens },
    [['ttftMs', 'region', 'eu-west-1', 'us-west-2', 'slower']],
  ],
  [
    'connection-reuse',
    { timeScale: 0.15, runs: 10, shorten: fewTokens },
    [['ttftMs', 'transport', 'New connection', 'Connection kept', 'slower']],
  ],
  [
    'prompt-caching',
    { timeScale: 0.08, runs: 10, shorten: fewTokens },
    [['ttftMs', 'cache', 'Cache read', 'No cache', 'faster']],
  ],
  [
    'cross-region',
    { timeScale: 0.12, runs: 10, shorten: fewTokens },
    [
      ['ttftMs', 'route', 'Geographic profile', 'In the region', 'slower'],
      ['ttftMs', 'route', 'Global profile', 'In the region', 'slower'],
    ],
  ],
  [
    'idle-gaps',
    { timeScale: 0.002, runs: 8, shorten: shorterPauses },
    [
      ['ttftMs', 'idle', 'After 300 s', 'No pause', 'slower'],
      ['ttftMs', 'cold', 'Cold', 'No pause', 'slower'],
    ],
  ],
  [
    'prompt-length',
    { timeScale: 0.08, runs: 10, shorten: fewTokens },
    [
      ['ttftMs', 'prompt-length', '4,000 tokens', '250 tokens', 'slower'],
      ['ttftMs', 'prompt-length', '16,000 tokens', '250 tokens', 'slower'],
    ],
  ],
  [
    'latency-optimized',
    { timeScale: 0.15, runs: 10, shorten: fewTokens },
    [['ttftMs', 'latency', 'Optimized', 'Standard', 'faster']],
  ],
  [
    'service-tiers',
    { timeScale: 0.15, runs: 12, shorten: fewTokens },
    [
      ['ttftMs', 'tier', 'Priority tier', 'Default tier', 'faster'],
      ['ttftMs', 'tier', 'Flex tier', 'Default tier', 'slower'],
    ],
  ],
  [
    'output-length',
    { timeScale: 0.04, runs: 8 },
    [
      ['totalMs', 'output-length', 'At most 256 tokens', 'At most 64 tokens', 'slower'],
      ['totalMs', 'output-length', 'At most 1,024 tokens', 'At most 64 tokens', 'slower'],
    ],
  ],
  [
    'concurrency-ladder',
    { timeScale: 0.12, runs: 8, shorten: fewTokens },
    [
      ['ttftMs', 'concurrency', '4 at once', '1 at once', 'slower'],
      ['ttftMs', 'concurrency', '8 at once', '1 at once', 'slower'],
    ],
  ],
];
