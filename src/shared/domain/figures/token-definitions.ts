/** Definitions of the figures that count tokens, and of the speeds made from them. */
import type { Definitions, FigureId } from './figure-definition.js';

const perRun = ['table', 'detail'] as const;

export const tokenDefinitions = {
  tpotMs: {
    name: 'time per output token',
    formula: '(arrival of the last delta with content - arrival of the first) / (outputTokens - 1)',
    unit: 'ms',
    decimals: 1,
    nullWhen:
      'the run was not completed; fewer than 2 tokens or 2 deltas with content; reasoning was counted but not streamed',
    source: 'AIPerf ITL; LLMeter and vLLM TPOT',
    where: ['table', 'compare', 'detail'],
  },
  tpotUncertain: {
    name: 'TPOT uncertain',
    formula:
      'yes when the first delta held more than 5 % of all characters, or fewer than 5 deltas with content came: ' +
      'its tokens took no time in the window, so the speed is overstated',
    unit: null,
    decimals: 0,
    nullWhen: 'tpotMs is unknown',
    source: 'Firsttoken',
    where: perRun,
  },
  streamTokensPerSecond: {
    name: 'tok/s (stream)',
    formula: '1000 / tpotMs; leaves the wait for the first token out',
    unit: 'tokens/s',
    decimals: 1,
    nullWhen: 'tpotMs is unknown or 0',
    source: 'AIPerf output token throughput per user',
    where: ['live', 'table', 'compare', 'detail'],
  },
  endToEndTokensPerSecond: {
    name: 'tok/s (end to end)',
    formula: '1000 x outputTokens / e2eMs; holds the wait for the first token',
    unit: 'tokens/s',
    decimals: 1,
    nullWhen: 'e2eMs or outputTokens is unknown, or the server counted no tokens',
    source: 'AIPerf, LLMPerf',
    where: ['detail'],
  },
  charactersPerSecond: {
    name: 'characters/s (stream)',
    formula: 'characters after the first delta with content / (arrival of the last - arrival of the first)',
    unit: 'characters/s',
    decimals: 0,
    nullWhen: 'fewer than two deltas with content came, or all at one moment',
    source: 'Firsttoken',
    where: ['table', 'compare', 'detail'],
  },
  inputTokens: {
    name: 'input tokens',
    formula: 'usage.inputTokens as sent',
    unit: 'tokens',
    decimals: 0,
    nullWhen: 'the metadata did not say',
    source: 'AWS TokenUsage',
    where: perRun,
  },
  outputTokens: {
    name: 'output tokens',
    formula: 'usage.outputTokens as sent (holds reasoning)',
    unit: 'tokens',
    decimals: 0,
    nullWhen: 'the metadata did not say',
    source: 'AWS TokenUsage',
    where: perRun,
  },
  cacheReadTokens: {
    name: 'cache read tokens',
    formula: 'usage.cacheReadInputTokens as sent',
    unit: 'tokens',
    decimals: 0,
    nullWhen: 'the metadata did not say',
    source: 'AWS TokenUsage',
    where: perRun,
  },
  cacheWriteTokens: {
    name: 'cache write tokens',
    formula: 'usage.cacheWriteInputTokens as sent',
    unit: 'tokens',
    decimals: 0,
    nullWhen: 'the metadata did not say',
    source: 'AWS TokenUsage',
    where: perRun,
  },
} as const satisfies Partial<Definitions<FigureId>>;
