/** The body of a ConverseStream request: read, checked as Bedrock checks it, and flattened for the prompt cache. */
import { z } from 'zod';
import { BedrockError, validationError } from './bedrock-error.js';
import type { ScenarioModel } from './scenario.js';

const cachePointSchema = z.object({ type: z.literal('default'), ttl: z.enum(['5m', '1h']).default('5m') });
/** Only what the simulator looks at; everything else in a block is taken as it is. */
const blockSchema = z.looseObject({ text: z.string().optional(), cachePoint: cachePointSchema.optional() });

const converseRequestSchema = z.object({
  messages: z
    .array(z.object({ role: z.enum(['user', 'assistant', 'system']), content: z.array(blockSchema) }))
    .default([]),
  system: z.array(blockSchema).default([]),
  inferenceConfig: z
    .object({
      maxTokens: z.int().min(1).optional(),
      temperature: z.number().min(0).max(1).optional(),
      topP: z.number().min(0).max(1).optional(),
      stopSequences: z.array(z.string()).max(2500).optional(),
    })
    .default({}),
  toolConfig: z.object({ tools: z.array(blockSchema).default([]) }).default({ tools: [] }),
  serviceTier: z.object({ type: z.enum(['priority', 'default', 'flex', 'reserved']) }).optional(),
  performanceConfig: z.object({ latency: z.enum(['standard', 'optimized']) }).optional(),
});
export type ConverseRequest = z.output<typeof converseRequestSchema>;

const MAX_CACHE_POINTS = 4;

/** @throws BedrockError 400 SerializationException when the body is not JSON, ValidationException when it does not fit */
export function parseConverseRequest(body: string): ConverseRequest {
  const parsed = converseRequestSchema.safeParse(parseJson(body));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    ({ path, message }) => `Value at '${path.map(String).join('.')}' failed to satisfy constraint: ${message}`,
  );
  const count = problems.length === 1 ? '1 validation error' : `${problems.length} validation errors`;
  throw validationError(`${count} detected: ${problems.join('; ')}`);
}

/** @throws BedrockError with Bedrock's own words when this model would refuse the request */
export function checkConverseRequest(request: ConverseRequest, model: ScenarioModel): void {
  if (!model.streaming) throw validationError('The model is unsupported for streaming.');
  checkMessages(request);
  const { maxTokens } = request.inferenceConfig;
  if (maxTokens !== undefined && maxTokens > model.maxOutputTokens) {
    throw validationError(
      `The maximum tokens you requested exceeds the model limit of ${model.maxOutputTokens}. Try again with a maximum tokens value that is lower than ${model.maxOutputTokens}.`,
    );
  }
  checkCachePoints(request, model);
}

/** @throws BedrockError with Bedrock's own words for a conversation that it would refuse */
export function checkMessages({ messages }: ConverseRequest): void {
  if (messages.length === 0) {
    throw validationError(
      'A conversation must have at least one message. Try again with a conversation that includes at least one message.',
    );
  }
  if (messages[0]?.role === 'assistant') {
    throw validationError(
      'A conversation must start with a user message. Try again with a conversation that starts with a user message.',
    );
  }
  messages.forEach(({ content }, message) => {
    if (content.length === 0) {
      throw validationError(
        `The content field in the Message object at messages.${message} is empty. Add a ContentBlock object to the content field and try again.`,
      );
    }
    content.forEach(({ text }, block) => {
      if (text?.trim() !== '') return;
      throw validationError(
        `The text field in the ContentBlock object at messages.${message}.content.${block} is blank. Add text to the text field, and try again.`,
      );
    });
  });
}

function checkCachePoints(request: ConverseRequest, { cache }: ScenarioModel): void {
  const points = flattenPrompt(request).flatMap((part) => (part.kind === 'checkpoint' ? [part.ttl] : []));
  if (points.length === 0) return;
  if (cache === null) {
    throw new BedrockError(
      403,
      'AccessDeniedException',
      'You invoked an unsupported model or your request did not allow prompt caching.',
    );
  }
  if (points.length > MAX_CACHE_POINTS) {
    throw validationError(
      `A maximum of ${MAX_CACHE_POINTS} cache checkpoints may be provided. Found ${points.length}.`,
    );
  }
  if (points.lastIndexOf('1h') > points.indexOf('5m') && points.includes('5m')) {
    throw validationError('A cache checkpoint with TTL 1h must not come after one with TTL 5m.');
  }
  const refused = points.find((ttl) => !cache.ttl.includes(ttl));
  if (refused !== undefined) {
    throw validationError(
      `The cache TTL ${refused} is not supported by this model. Supported: ${cache.ttl.join(', ')}.`,
    );
  }
}

export type CacheTtl = '5m' | '1h';
export type PromptPart = { kind: 'content'; text: string } | { kind: 'checkpoint'; ttl: CacheTtl };

/** The prompt in the order in which prefixes are cached: tools, system, messages. Blocks without text count as JSON. */
export function flattenPrompt({ toolConfig, system, messages }: ConverseRequest): PromptPart[] {
  const blocks = [...toolConfig.tools, ...system, ...messages.flatMap(({ content }) => content)];
  return blocks.map((block) => {
    if (block.cachePoint !== undefined) return { kind: 'checkpoint', ttl: block.cachePoint.ttl };
    return { kind: 'content', text: block.text ?? JSON.stringify(block) };
  });
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body === '' ? '{}' : body) as unknown;
  } catch {
    throw new BedrockError(400, 'SerializationException', 'The request body could not be parsed as JSON.');
  }
}
