/**
 * Lays out a whole reply before its first byte is sent: which events, with which bodies, at which time. Pure, so that the
 * same seed gives the same reply whatever else the server does.
 */
import { seededRandom } from '../../shared/statistics/seeded-random.js';
import type { ConverseRequest } from './converse-request.js';
import { eventHeaders, type FrameHeaders } from './event-stream-frame.js';
import { drawGapsMs, drawTtftMs } from './latency.js';
import type { PromptUsage } from './prompt-cache.js';
import { cutReply } from './reply-text.js';
import type { ScenarioModel } from './scenario.js';

export interface PlannedFrame {
  /** Milliseconds since the request arrived, at time scale 1. */
  readonly atMs: number;
  /** The event's or exception's name. */
  readonly event: string;
  readonly headers: FrameHeaders;
  readonly body: object;
}

export interface ReplyInput {
  readonly model: ScenarioModel;
  readonly calledId: string;
  /** 1-based number of the request among those to the same id. */
  readonly ordinal: number;
  readonly seed: number;
  /** Only for `metrics.latencyMs`, which tells real milliseconds. */
  readonly timeScale: number;
  readonly request: Pick<ConverseRequest, 'inferenceConfig' | 'serviceTier' | 'performanceConfig'>;
  readonly prompt: PromptUsage;
}

/** Parts of the time to the first delta after which the headers and messageStart leave. */
export const HEADERS_SHARE = 0.95;
const MESSAGE_START_SHARE = 0.98;

/** @returns frames in the order in which they are sent, their times never falling */
export function planReply(input: ReplyInput): PlannedFrame[] {
  const { model, ordinal, request, prompt } = input;
  const random = seededRandom(hashText(`${input.seed}:${input.calledId}:${ordinal}`));
  const cacheFactor = prompt.cacheReadTokens > 0 ? (model.cache?.hitTtftFactor ?? 1) : 1;
  const ttftMs = drawTtftMs(model.ttft, ordinal, random) * cacheFactor;
  const { min, max } = model.outputTokens;
  const wholeTokens = min + Math.floor(random() * (max - min + 1));
  const outputTokens = Math.min(wholeTokens, request.inferenceConfig.maxTokens ?? model.maxOutputTokens);
  const reasoningTokens = Math.min(Math.round(wholeTokens * model.reasoningShare), outputTokens);

  const cut = (tokens: number) => ({ tokens, tokensPerDelta: model.tokensPerDelta, startAt: ordinal - 1 });
  const blocks = [
    cutReply('reasoning', cut(reasoningTokens)).map((text) => ({ reasoningContent: { text } })),
    cutReply('text', cut(outputTokens - reasoningTokens)).map((text) => ({ text })),
  ].filter((deltas) => deltas.length > 0);
  const deltaCount = blocks.reduce((count, deltas) => count + deltas.length, 0);
  const wholeDeltas = Math.max(deltaCount, Math.ceil(wholeTokens / model.tokensPerDelta));
  const gapsMs = drawGapsMs(model.gaps, wholeDeltas, random);

  const frames: PlannedFrame[] = [];
  const add = (atMs: number, event: string, body: object) => {
    frames.push({ atMs, event, headers: eventHeaders(event), body: padded(body, random) });
  };
  add(ttftMs * MESSAGE_START_SHARE, 'messageStart', { role: 'assistant' });
  let atMs = ttftMs;
  let sent = 0;
  blocks.forEach((deltas, contentBlockIndex) => {
    for (const delta of deltas) {
      add(atMs, 'contentBlockDelta', { contentBlockIndex, delta });
      atMs += gapsMs[sent] ?? 0;
      sent += 1;
    }
    add(atMs, 'contentBlockStop', { contentBlockIndex });
  });
  add(atMs, 'messageStop', { stopReason: outputTokens < wholeTokens ? 'max_tokens' : 'end_turn' });
  add(atMs, 'metadata', metadataOf(input, outputTokens, Math.round(atMs * input.timeScale)));
  return frames;
}

function metadataOf({ model, request, prompt }: ReplyInput, outputTokens: number, latencyMs: number): object {
  const { inputTokens, cacheReadTokens, cacheWriteTokens, writtenTtl } = prompt;
  const cacheUsage =
    model.cache === null
      ? {}
      : {
          cacheReadInputTokens: cacheReadTokens,
          cacheWriteInputTokens: cacheWriteTokens,
          ...(writtenTtl === null ? {} : { cacheDetails: [{ ttl: writtenTtl, inputTokens: cacheWriteTokens }] }),
        };
  return {
    metrics: { latencyMs },
    serverToolUsage: {},
    usage: {
      ...cacheUsage,
      inputTokens,
      outputTokens,
      totalTokens: inputTokens + cacheReadTokens + cacheWriteTokens + outputTokens,
    },
    ...(request.serviceTier === undefined ? {} : { serviceTier: request.serviceTier }),
    ...(request.performanceConfig === undefined ? {} : { performanceConfig: request.performanceConfig }),
  };
}

const PADDING = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Adds the field that hides a frame's length from eavesdroppers, and sorts the fields by name as Bedrock does. */
export function padded(body: object, random: () => number): object {
  const p = PADDING.slice(0, 1 + Math.floor(random() * PADDING.length));
  return Object.fromEntries(Object.entries({ ...body, p }).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo): spreads similar texts over all seeds. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
