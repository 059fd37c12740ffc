/** Presets that look for what delays the first token: each changes one factor of the same model. */
import { CLAUDE_HAIKU, EFFECTS, NOVA_MICRO, type PresetText, shortReply } from './preset-text.js';

/** Half as much again as the 4,096 tokens from which Claude Haiku 4.5 caches: the estimate of tokens can be that wrong. */
const CACHED_TOKENS = 6_144;

export const causes: readonly PresetText[] = [
  {
    name: 'connection-reuse',
    title: 'Connection reuse',
    answers:
      'How much sooner does the first token come on a connection that is kept than on a new one for every request? What ' +
      'differs is TCP and TLS set-up.',
    group: 'causes',
    strategy: 'connection-reuse',
    plan: {
      region: 'us-west-2',
      arms: [
        { modelId: NOVA_MICRO, label: 'Connection kept', transport: 'http1', nonce: 'run' },
        { modelId: NOVA_MICRO, label: 'New connection', transport: 'http1-cold', nonce: 'run' },
      ],
      runs: 20,
      warmups: 1,
      inference: shortReply,
      simulator: EFFECTS,
    },
  },
  {
    name: 'prompt-caching',
    title: 'Prompt caching',
    answers:
      'How much does reading a long system prompt from the cache save, and what does writing it cost? And a cache point ' +
      'below the minimum, which does nothing.',
    group: 'causes',
    strategy: 'prompt-caching',
    plan: {
      region: 'us-west-2',
      arms: [
        { modelId: CLAUDE_HAIKU, label: 'No cache', nonce: 'run', systemTokens: CACHED_TOKENS },
        { modelId: CLAUDE_HAIKU, label: 'Cache write', cachePoint: true, nonce: 'run', systemTokens: CACHED_TOKENS },
        { modelId: CLAUDE_HAIKU, label: 'Cache read', cachePoint: true, nonce: 'arm', systemTokens: CACHED_TOKENS },
        { modelId: CLAUDE_HAIKU, label: 'Below the minimum', cachePoint: true, nonce: 'arm' },
      ],
      runs: 20,
      // Of the arm that reads, it is the write.
      warmups: 1,
      inference: shortReply,
      simulator: EFFECTS,
    },
  },
  {
    name: 'cross-region',
    title: 'Cross-region inference',
    answers:
      'Does routing by an inference profile delay the first token, or steady it? One model by its own id, by the profile ' +
      'of its geography, and by the global one.',
    group: 'causes',
    strategy: 'cross-region',
    plan: {
      // A region where the model can be called in all three ways.
      region: 'us-east-1',
      arms: [
        { modelId: 'anthropic.claude-haiku-4-5-20251001-v1:0', label: 'In the region', nonce: 'run' },
        { modelId: CLAUDE_HAIKU, label: 'Geographic profile', nonce: 'run' },
        { modelId: 'global.anthropic.claude-haiku-4-5-20251001-v1:0', label: 'Global profile', nonce: 'run' },
      ],
      runs: 20,
      warmups: 1,
      inference: shortReply,
      simulator: EFFECTS,
    },
  },
  {
    name: 'idle-gaps',
    title: 'Idle gaps and cold starts',
    answers:
      'Is a request slower after a pause, and after how long? Pauses of 0 to 600 s on a kept connection, and a cold start: ' +
      '600 s, then a new connection.',
    group: 'causes',
    strategy: 'idle-gaps',
    plan: {
      region: 'us-west-2',
      arms: [
        { modelId: NOVA_MICRO, label: 'No pause', nonce: 'run' },
        ...[60, 300, 600].map((idleSeconds) => ({
          ...{ modelId: NOVA_MICRO, label: `After ${idleSeconds} s`, idleSeconds, nonce: 'run' as const },
        })),
        { modelId: NOVA_MICRO, label: 'Cold', transport: 'http1-cold', idleSeconds: 600, nonce: 'run' },
      ],
      // Each block waits for 26 minutes, so that there are as few as the three comparisons of pauses can be tested with.
      runs: 7,
      warmups: 1,
      inference: shortReply,
      simulator: EFFECTS,
    },
  },
  {
    name: 'prompt-length',
    title: 'Prompt length',
    answers:
      'How many milliseconds does the first token take longer for each 1,000 tokens of prompt? Prompts of 250 to 16,000 ' +
      'tokens that no cache knows.',
    group: 'causes',
    strategy: 'prompt-length',
    plan: {
      region: 'us-west-2',
      arms: [250, 1_000, 4_000, 16_000].map((systemTokens) => ({
        ...{ modelId: NOVA_MICRO, label: `${systemTokens.toLocaleString('en-US')} tokens`, systemTokens },
        nonce: 'run' as const,
      })),
      runs: 20,
      warmups: 1,
      inference: { ...shortReply, maxTokens: 32 },
      simulator: EFFECTS,
    },
  },
];
