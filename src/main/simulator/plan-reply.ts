/**
 * Lays out a whole reply before its first byte is sent: which events, with which bodies, at which time. Pure, so that the
 * same seed gives the same reply whatever else the server does.
 */
import type { ConverseRequest } from './converse-request.js';
import { eventHeaders, type FrameHeaders } from './event-stream-frame.js';
import { crowdFactor, drawGapsMs, drawTtftMs } from './latency.js';
import type { PromptUsage } from './prompt-cache.js';
import { randomOf } from './random-of.js';
import { cutReply } from './reply-text.js';
import type { ScenarioModel } from './scenario.js';
import type { Serving } from './serving.js';

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
  /** Since the last request to the id ended, in milliseconds; null: there was none. */
  readonly idleMs: number | null;
  /** Requests that the model was busy with when this one arrived. */
  readonly othersInFlight: number;
  /** Of the session's trend at this request. */
  readonly driftFactor: number;
  readonly seed: number;
  /** Only for `metrics.latencyMs`, which tells real milliseconds. */
  readonly timeScale: number;
  readonly request: Pick<ConverseRequest, 'inferenceConfig'>;
  readonly prompt: PromptUsage;
  readonly serving: Pick<Serving, 'ttftFactor' | 'gapFactor' | 'echo'>;
}

/** Parts of the time to the first delta after which the headers and messageStart leave. */
export const HEADERS_SHARE = 0.95;
const MESSAGE_START_SHARE = 0.98;

/** @returns frames in the order in which they are sent, their times never falling */
export function planReply(input: ReplyInput): PlannedFrame[] {
  const { model, ordinal, request, serving } = input;
  const random = randomOf(input.seed, input.calledId, ordinal);
  const ttftMs = drawTtftMs(model.ttft, input, prefillMsOf(input), random) * ttftFactorOf(input);
  const { min, max } = model.outputTokens;
  const wholeTokens = min + Math.floor(random() * (max - min + 1));
  const outputTokens = Math.min(wholeTokens, request.inferenceConfig.maxTokens ?? model.maxOutputTokens);
  const said = model.reply === null ? sampleOf(input, wholeTokens, outputTokens) : fixedReply(model.reply);
  const blocks = [
    said.reasoning.map((text) => ({ reasoningContent: { text } })),
    said.text.map((text) => ({ text })),
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
      atMs += (gapsMs[sent] ?? 0) * serving.gapFactor;
      sent += 1;
    }
    add(atMs, 'contentBlockStop', { contentBlockIndex });
  });
  add(atMs, 'messageStop', { stopReason: outputTokens < wholeTokens ? 'max_tokens' : 'end_turn' });
  add(atMs, 'metadata', metadataOf(input, outputTokens, Math.round(atMs * input.timeScale)));
  return frames;
}

/** Deltas. */
interface Said {
  readonly reasoning: readonly string[];
  readonly text: readonly string[];
}

function sampleOf({ model, ordinal }: ReplyInput, wholeTokens: number, outputTokens: number): Said {
  const reasoningTokens = Math.min(Math.round(wholeTokens * model.reasoningShare), outputTokens);
  const cut = (tokens: number) => ({ tokens, tokensPerDelta: model.tokensPerDelta, startAt: ordinal - 1 });
  return {
    reasoning: cutReply('reasoning', cut(reasoningTokens)),
    text: cutReply('text', cut(outputTokens - reasoningTokens)),
  };
}

function fixedReply({ reasoning, text, repeat }: NonNullable<ScenarioModel['reply']>): Said {
  const repeated = (deltas: readonly string[]) => deltas.map((delta) => delta.repeat(repeat));
  return { reasoning: repeated(reasoning), text: repeated(text) };
}

function ttftFactorOf({ model, prompt, serving, othersInFlight, driftFactor }: ReplyInput): number {
  const cacheFactor = prompt.cacheReadTokens > 0 ? (model.cache?.hitTtftFactor ?? 1) : 1;
  return cacheFactor * serving.ttftFactor * crowdFactor(model.concurrency, othersInFlight) * driftFactor;
}

/** The model reads what no cache holds, also what it then writes to one. */
function prefillMsOf({ model, prompt }: ReplyInput): number {
  return (model.prefillMsPerThousandTokens * (prompt.inputTokens + prompt.cacheWriteTokens)) / 1_000;
}

function metadataOf({ model, prompt, serving }: ReplyInput, outputTokens: number, latencyMs: number): object {
  const { inputTokens, cacheReadTokens, cacheWriteTokens, writes } = prompt;
  const cacheUsage =
    model.cache === null
      ? {}
      : {
          cacheReadInputTokens: cacheReadTokens,
          cacheWriteInputTokens: cacheWriteTokens,
          ...(writes.length === 0
            ? {}
            : { cacheDetails: writes.map(({ ttl, tokens }) => ({ ttl, inputTokens: tokens })) }),
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
    ...serving.echo,
  };
}

const PADDING = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Adds the field that hides a frame's length from eavesdroppers, and sorts the fields by name as Bedrock does. */
export function padded(body: object, random: () => number): object {
  const p = PADDING.slice(0, 1 + Math.floor(random() * PADDING.length));
  return Object.fromEntries(Object.entries({ ...body, p }).sort(([a], [b]) => (a < b ? -1 : 1)));
}
