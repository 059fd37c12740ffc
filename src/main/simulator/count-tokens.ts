/** CountTokens: the tokens of a prompt as the simulator counts them, for the models that have it. */
import { z } from 'zod';
import { validationError } from './bedrock-error.js';
import { checkMessages, flattenPrompt, parseConverseRequest } from './converse-request.js';
import { modelsFrom } from './model-directory.js';
import { countPromptTokens } from './prompt-cache.js';
import type { Scenario } from './scenario.js';

const bodySchema = z.object({ input: z.object({ converse: z.looseObject({}) }) });

/**
 * @param id of a foundation model; it need not be callable by itself
 * @throws BedrockError 400 for an unknown id, the id of a profile, a model without CountTokens, or a bad body
 */
export function countTokens(scenario: Scenario, region: string, id: string, body: string): { inputTokens: number } {
  const model = modelsFrom(scenario, region).find((candidate) => candidate.id === id);
  if (model === undefined) throw validationError('The provided model identifier is invalid.');
  if (!model.countTokens) throw validationError("The provided model doesn't support counting tokens.");
  const request = parseConverseRequest(JSON.stringify(converseOf(body)));
  checkMessages(request);
  return { inputTokens: countPromptTokens(flattenPrompt(request)) };
}

function converseOf(body: string): unknown {
  const parsed = bodySchema.safeParse(jsonOf(body));
  if (parsed.success) return parsed.data.input.converse;
  throw validationError(
    "1 validation error detected: Value at 'input' failed to satisfy constraint: the simulator counts input.converse only",
  );
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
}
