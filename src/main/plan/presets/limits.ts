/** Presets about what can be bought or asked for, and what load does. */
import { defaultPrompt } from '../default-prompt.js';
import { EFFECTS, longReply, NOVA_MICRO, type PresetText, shortReply } from './preset-text.js';

/** Has no end of its own, so that every reply is as long as it may be. */
const ENDLESS = 'Count upwards from one, in words, one number on each line. Do not stop, and write nothing else.';

export const limits: readonly PresetText[] = [
  {
    name: 'latency-optimized',
    title: 'Latency-optimised inference',
    answers:
      'What does the latency-optimised mode save against the standard one, and how often is it served as asked? Few ' +
      'models have it: here Nova Pro from us-east-1.',
    group: 'limits',
    strategy: 'latency-optimized',
    plan: {
      region: 'us-east-1',
      arms: [
        { modelId: 'us.amazon.nova-pro-v1:0', label: 'Standard', latency: 'standard', nonce: 'run' },
        { modelId: 'us.amazon.nova-pro-v1:0', label: 'Optimized', latency: 'optimized', nonce: 'run' },
      ],
      runs: 20,
      warmups: 1,
      inference: longReply,
      simulator: EFFECTS,
    },
  },
  {
    name: 'service-tiers',
    title: 'Service tiers',
    answers:
      'What does the priority tier save, what does the flex tier cost in time, and which tier was served? One model, three ' +
      'tiers at three prices.',
    group: 'limits',
    strategy: 'service-tiers',
    plan: {
      region: 'us-west-2',
      arms: [
        { modelId: NOVA_MICRO, label: 'Default tier', serviceTier: 'default', nonce: 'run' },
        { modelId: NOVA_MICRO, label: 'Priority tier', serviceTier: 'priority', nonce: 'run' },
        { modelId: NOVA_MICRO, label: 'Flex tier', serviceTier: 'flex', nonce: 'run' },
      ],
      runs: 20,
      warmups: 1,
      inference: longReply,
      simulator: EFFECTS,
    },
  },
  {
    name: 'output-length',
    title: 'Output length',
    answers:
      'Does a longer reply delay its first token, and how much longer does it take in all? The same request with at most ' +
      '64, 256 and 1,024 tokens.',
    group: 'limits',
    strategy: 'output-length',
    plan: {
      region: 'us-west-2',
      arms: [64, 256, 1_024].map((maxTokens) => ({
        ...{ modelId: NOVA_MICRO, label: `At most ${maxTokens.toLocaleString('en-US')} tokens`, maxTokens },
        nonce: 'run' as const,
      })),
      runs: 20,
      warmups: 1,
      inference: longReply,
      prompt: { system: defaultPrompt.system, user: ENDLESS },
      simulator: EFFECTS,
    },
  },
  {
    name: 'concurrency-ladder',
    title: 'Concurrency ladder',
    answers:
      'Does the first token come later when 2, 4 or 8 requests are sent at the same moment, and from where on are they ' +
      'throttled?',
    group: 'limits',
    strategy: 'concurrency-ladder',
    plan: {
      region: 'us-west-2',
      arms: [1, 2, 4, 8].map((concurrency) => ({
        ...{ modelId: NOVA_MICRO, label: `${concurrency} at once`, concurrency, nonce: 'run' as const },
      })),
      runs: 20,
      warmups: 1,
      inference: shortReply,
      simulator: EFFECTS,
    },
  },
];
