/** CountTokens: how many tokens a prompt has for a model. Costs nothing, and not every model has it. */
import { CountTokensCommand, type ConverseTokensRequest } from '@aws-sdk/client-bedrock-runtime';
import type { Failure } from '../../shared/domain/failure.js';
import type { Plan } from '../../shared/domain/plan.js';
import type { MeasureTarget } from '../benchmark/ports.js';
import { createRuntimeClient } from './converse-stream.js';
import { toFailure } from './failures/to-failure.js';
import { runtimeAddress } from './runtime-address.js';
import { createTransport } from './transports.js';

export interface PromptTokens {
  /** Of the system prompt, which a cache point closes. */
  readonly prefixTokens: number;
  readonly promptTokens: number;
}

export interface TokenCounter {
  /**
   * @param modelId of the foundation model: the ids of profiles are refused
   * @throws whatever the service or the network gave; `toFailure` explains it
   */
  count(modelId: string, prompt: Plan['prompt'], signal: AbortSignal): Promise<PromptTokens>;
  toFailure(error: unknown, modelId: string): Failure;
  close(): void;
}

/** Over HTTP/1.1, since over HTTP/2 the SDK fails with this operation (aws/aws-sdk-js-v3 issue 7676). */
export function createTokenCounter(target: MeasureTarget): TokenCounter {
  const transport = createTransport('http1', target);
  const client = createRuntimeClient(target, transport, () => target.credentials);

  async function countConverse(modelId: string, converse: ConverseTokensRequest, abortSignal: AbortSignal) {
    const { inputTokens } = await client.send(new CountTokensCommand({ modelId, input: { converse } }), {
      abortSignal,
    });
    if (inputTokens === undefined) throw new Error('CountTokens answered without a count');
    return inputTokens;
  }

  return {
    async count(modelId, { system, user }, signal) {
      const messages: ConverseTokensRequest['messages'] = [{ role: 'user', content: [{ text: user }] }];
      if (system === '') return { prefixTokens: 0, promptTokens: await countConverse(modelId, { messages }, signal) };
      // A system prompt is not counted without a message; the difference of the two is its own, frame tokens left out.
      const promptTokens = await countConverse(modelId, { messages, system: [{ text: system }] }, signal);
      const userTokens = await countConverse(modelId, { messages }, signal);
      return { prefixTokens: Math.max(promptTokens - userTokens, 0), promptTokens };
    },
    toFailure: (error, modelId) =>
      toFailure(error, {
        host: new URL(runtimeAddress(target)).host,
        region: target.region,
        modelId,
        credentials: target.credentials,
      }),
    close() {
      transport.close();
    },
  };
}
