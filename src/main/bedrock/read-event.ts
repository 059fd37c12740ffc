/**
 * Reduces an event of ConverseStream to what is measured. The SDK hands values on as they came, and an endpoint need not
 * be Bedrock: what is not of its type counts as not said.
 */
import type {
  ContentBlockDelta,
  ConverseStreamMetadataEvent,
  ConverseStreamOutput,
} from '@aws-sdk/client-bedrock-runtime';
import type { StreamEvent } from '../benchmark/stream-client.js';

const other = { type: 'other' } as const;
const messageStart = { type: 'messageStart' } as const;

export function readEvent(event: ConverseStreamOutput): StreamEvent {
  if (event.contentBlockDelta !== undefined) return readDelta(event.contentBlockDelta.delta);
  if (event.messageStart !== undefined) return messageStart;
  if (event.messageStop !== undefined) return { type: 'messageStop', stopReason: wordOf(event.messageStop.stopReason) };
  if (event.metadata !== undefined) return readMetadata(event.metadata);
  return other;
}

function readDelta(delta: ContentBlockDelta | undefined): StreamEvent {
  // A member that this SDK does not know arrives as a delta without a known key.
  if (delta === undefined) return { type: 'delta', kind: 'other', characters: 0, text: '' };
  if (delta.text !== undefined) return textDelta('text', delta.text);
  const reasoning = delta.reasoningContent;
  if (reasoning?.text !== undefined) return textDelta('reasoning', reasoning.text);
  if (reasoning?.redactedContent !== undefined) {
    return { type: 'delta', kind: 'redacted', characters: reasoning.redactedContent.byteLength, text: '' };
  }
  if (reasoning?.signature !== undefined) {
    return { type: 'delta', kind: 'signature', characters: wordOf(reasoning.signature)?.length ?? 0, text: '' };
  }
  if (delta.toolUse !== undefined) return textDelta('tool', delta.toolUse.input);
  // Images, citations, tool results: content, whose size says nothing about characters.
  const known = delta.image ?? delta.citation ?? delta.toolResult;
  return { type: 'delta', kind: 'other', characters: known === undefined ? 0 : 1, text: '' };
}

function textDelta(kind: 'text' | 'reasoning' | 'tool', value: unknown): StreamEvent {
  const text = wordOf(value) ?? '';
  return { type: 'delta', kind, characters: text.length, text };
}

function readMetadata({ usage, metrics, serviceTier, performanceConfig }: ConverseStreamMetadataEvent): StreamEvent {
  return {
    type: 'metadata',
    usage:
      usage === undefined
        ? null
        : {
            inputTokens: countOf(usage.inputTokens),
            outputTokens: countOf(usage.outputTokens),
            cacheReadTokens: countOf(usage.cacheReadInputTokens),
            cacheWriteTokens: countOf(usage.cacheWriteInputTokens),
          },
    serverLatencyMs: latencyOf(metrics?.latencyMs),
    servedTier: wordOf(serviceTier?.type),
    servedLatency: wordOf(performanceConfig?.latency),
  };
}

function countOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

function latencyOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}

function wordOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
