import { CountTokensCommand } from '@aws-sdk/client-bedrock-runtime';
import { expect, it } from 'vitest';
import { countTokens } from '../../../src/main/simulator/count-tokens.js';
import { parseScenario } from '../../../src/main/simulator/load-scenario.js';
import { clientOf, startForTest, tinyModel, tinyScenario } from './support.js';

const scenario = tinyScenario(
  tinyModel(),
  tinyModel({ id: 'tiny.uncounted-v1:0', countTokens: false }),
  tinyModel({
    id: 'tiny.remote-v1:0',
    regions: [],
    inferenceProfiles: [{ id: 'us.tiny.remote-v1:0', name: 'US', regions: 'any' }],
  }),
);
const body = JSON.stringify({
  input: { converse: { system: [{ text: '12345678' }], messages: [{ role: 'user', content: [{ text: '1234' }] }] } },
});

function count(id: string, text = body) {
  return countTokens(parseScenario(scenario, 'of the test'), 'us-west-2', id, text);
}

it('counts as the prompt cache does, also for a model that only a profile reaches', () => {
  expect(count('tiny.model-v1:0')).toEqual({ inputTokens: 3 });
  expect(count('tiny.remote-v1:0')).toEqual({ inputTokens: 3 });
});

it.each([
  ['an unknown model', 'no.model', body, 'model identifier is invalid'],
  ["a profile's id", 'us.tiny.remote-v1:0', body, 'model identifier is invalid'],
  ['a model without it', 'tiny.uncounted-v1:0', body, "doesn't support counting tokens"],
  ['a body that is no JSON', 'tiny.model-v1:0', '{', 'input'],
  ['no message', 'tiny.model-v1:0', '{"input":{"converse":{}}}', 'at least one message'],
])('refuses %s', (_what, id, text, message) => {
  expect(() => count(id, text)).toThrow(message);
});

it('is read by the AWS SDK', async () => {
  const client = clientOf(await startForTest(scenario), 'http1');
  const { inputTokens } = await client.send(
    new CountTokensCommand({
      modelId: 'tiny.model-v1:0',
      input: { converse: { messages: [{ role: 'user', content: [{ text: '12345' }] }] } },
    }),
  );
  expect(inputTokens).toBe(2);
});
