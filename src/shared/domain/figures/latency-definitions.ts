/**
 * Definitions of the figures that say how long a run took. "Content" means text, reasoning, or tool input. "Arrival" of a
 * delta is that of the body chunk that completed it, or its decoding where the chunk was not seen: the closest stamp to
 * the network, so that our own decoding is in no latency (`delta-arrival.ts`).
 */
import type { Definitions, FigureId } from './figure-definition.js';

export const latencyDefinitions = {
  ttftMs: {
    name: 'TTFT',
    formula:
      'arrival of the first delta with content of any kind - sent (arrival: its body chunk came off the socket; ' +
      'its decoding where that was not seen)',
    unit: 'ms',
    decimals: 0,
    nullWhen: 'no delta with content came',
    source: 'AIPerf TTFT',
    where: ['live', 'table', 'compare', 'detail'],
  },
  firstReasoningMs: {
    name: 'first reasoning',
    formula: 'arrival of the first reasoning delta with content - sent',
    unit: 'ms',
    decimals: 0,
    nullWhen: 'no reasoning came',
    source: 'Firsttoken',
    where: ['live', 'table', 'detail'],
  },
  firstTextMs: {
    name: 'first text',
    formula: 'arrival of the first text delta with content - sent',
    unit: 'ms',
    decimals: 0,
    nullWhen: 'no text came (a tool call, or the reply ended while reasoning)',
    source: 'AIPerf TTFO; LLMeter TTFT',
    where: ['live', 'table', 'compare', 'detail'],
  },
  articleTtftMs: {
    name: 'TTFT as in the article',
    formula: 'arrival of the first contentBlockDelta, empty or not - sent',
    unit: 'ms',
    decimals: 0,
    nullWhen: 'no delta came',
    source: 'the article',
    where: ['detail', 'table'],
  },
  afterSendMs: {
    name: 'TTFT from request sent',
    formula: 'ttftMs - phases.requestSentMs',
    unit: 'ms',
    decimals: 0,
    nullWhen: 'either of them is unknown',
    source: 'Firsttoken; for diagnosis only',
    where: ['detail'],
  },
  e2eMs: {
    name: 'end to last delta',
    formula: 'arrival of the last delta with content - sent',
    unit: 'ms',
    decimals: 0,
    nullWhen: 'no delta with content came, or the run was not completed',
    source: 'AIPerf and vLLM end-to-end latency',
    where: ['table', 'detail'],
  },
  totalMs: {
    name: 'total',
    formula: 'end of the stream - sent',
    unit: 'ms',
    decimals: 0,
    nullWhen: 'the run was not completed (messageStop and metadata both came)',
    source: 'the article',
    where: ['table', 'compare', 'detail'],
  },
  userFeltTtftMs: {
    name: 'user-felt TTFT',
    formula:
      'arrival of the first delta with content - when the run was due (holds lateness, failed attempts and back-off)',
    unit: 'ms',
    decimals: 0,
    nullWhen: 'no delta with content came',
    source: 'Firsttoken',
    where: ['detail', 'table'],
  },
  startLatenessMs: {
    name: 'start lateness',
    formula: 'sent of the first attempt - when the run was due',
    unit: 'ms',
    decimals: 0,
    nullWhen: 'the run was never sent',
    source: 'inference-perf',
    where: ['detail'],
  },
  deltaGapMedianMs: {
    name: 'delta gap, typical',
    formula:
      'median of the gaps between arrivals of neighbouring deltas with content of the run; 0 for deltas that came in one ' +
      'chunk (a delta may hold several tokens)',
    unit: 'ms',
    decimals: 1,
    nullWhen: 'fewer than two deltas with content came',
    source: 'AIPerf ICL',
    where: ['live', 'detail'],
  },
  deltaGapMaxMs: {
    name: 'delta gap, longest',
    formula: 'longest gap between arrivals of neighbouring deltas with content of the run',
    unit: 'ms',
    decimals: 0,
    nullWhen: 'fewer than two deltas with content came',
    source: 'AIPerf ICL',
    where: ['live', 'detail'],
  },
  serverLatencyMs: {
    name: 'reported by Bedrock',
    formula: 'metadata.metrics.latencyMs as sent',
    unit: 'ms',
    decimals: 0,
    nullWhen: 'no metadata came',
    source: 'AWS: "the latency for the streaming request"',
    where: ['table', 'detail'],
  },
  clientShareMs: {
    name: 'client minus server',
    formula: 'totalMs - serverLatencyMs (may be negative)',
    unit: 'ms',
    decimals: 0,
    nullWhen: 'either of them is unknown',
    source: 'Firsttoken',
    where: ['table', 'detail'],
  },
} as const satisfies Partial<Definitions<FigureId>>;
