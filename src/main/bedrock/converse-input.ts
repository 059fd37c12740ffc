/** The request body of an arm. What the arm leaves open is left out, so that the model's own default holds. */
import type { ConverseStreamCommandInput, SystemContentBlock } from '@aws-sdk/client-bedrock-runtime';
import type { MeasureRequest } from '../benchmark/ports.js';

export function toConverseInput({ modelId, settings, prompt }: MeasureRequest): ConverseStreamCommandInput {
  const { maxTokens, temperature, topP, serviceTier, latency } = settings;
  const system = systemBlocks(prompt.system, settings.cachePoint);
  return {
    modelId,
    messages: [{ role: 'user', content: [{ text: prompt.user }] }],
    ...(system.length === 0 ? {} : { system }),
    inferenceConfig: {
      maxTokens,
      ...(temperature === null ? {} : { temperature }),
      ...(topP === null ? {} : { topP }),
    },
    ...(serviceTier === null ? {} : { serviceTier: { type: serviceTier } }),
    ...(latency === null ? {} : { performanceConfig: { latency } }),
  };
}

/** A cache point closes the prefix before it, so without a system prompt there is nothing to cache. */
function systemBlocks(text: string, cachePoint: boolean): SystemContentBlock[] {
  if (text === '') return [];
  return cachePoint ? [{ text }, { cachePoint: { type: 'default' } }] : [{ text }];
}
