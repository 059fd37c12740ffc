import { request as httpRequest } from 'node:http';
import { describe, expect, it } from 'vitest';
import { ask, clientOf, question, rejectionOf, startForTest, tinyModel, tinyScenario } from './support.js';

const profileOnly = tinyModel({
  id: 'routed.model-v1:0',
  regions: ['us-east-1'],
  inferenceProfiles: [{ id: 'us.routed.model-v1:0', name: 'US Routed', regions: ['us-east-1', 'us-west-2'] }],
});
const elsewhere = tinyModel({ id: 'far.model-v1:0', regions: ['eu-central-1'] });
const silent = tinyModel({ id: 'silent.model-v1:0', streaming: false });
const caching = tinyModel({ id: 'caching.model-v1:0', cache: { minimumTokens: 1, ttl: ['5m'] } });
const scenario = tinyScenario(tinyModel(), profileOnly, elsewhere, silent, caching);
const user = (text: string) => [{ role: 'user' as const, content: [{ text }] }];

describe('requests that Bedrock refuses are refused with its words, and the SDK knows the error', () => {
  it.each([
    ['an unknown model', question({ modelId: 'no.such-model' }), 'The provided model identifier is invalid.'],
    ['a model of another region', question({ modelId: 'far.model-v1:0' }), 'The provided model identifier is invalid.'],
    [
      'a base id that needs an inference profile',
      question({ modelId: 'routed.model-v1:0' }),
      'Invocation of model ID routed.model-v1:0 with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference profile that contains this model.',
    ],
    ['no messages', question({ messages: undefined }), /must have at least one message/],
    ['an empty list of messages', question({ messages: [] }), /must have at least one message/],
    ['a blank text', question({ messages: user('  ') }), /messages\.0\.content\.0 is blank/],
    ['too many tokens', question({ inferenceConfig: { maxTokens: 65 } }), /exceeds the model limit of 64\./],
    ['no tokens', question({ inferenceConfig: { maxTokens: 0 } }), /'inferenceConfig\.maxTokens'/],
    ['a temperature of 2', question({ inferenceConfig: { temperature: 2 } }), /'inferenceConfig\.temperature'/],
    ['a model that cannot stream', question({ modelId: 'silent.model-v1:0' }), /unsupported for streaming/],
    [
      'a lifetime that the cache does not have',
      question({
        modelId: 'caching.model-v1:0',
        system: [{ text: 'a' }, { cachePoint: { type: 'default', ttl: '1h' } }],
      }),
      /TTL 1h is not supported/,
    ],
    [
      'a long lifetime after a short one',
      question({
        modelId: 'caching.model-v1:0',
        system: [
          { text: 'a' },
          { cachePoint: { type: 'default' } },
          { text: 'b' },
          { cachePoint: { type: 'default', ttl: '1h' } },
        ],
      }),
      /TTL 1h must not come after/,
    ],
  ])('%s', async (_, input, message) => {
    const client = clientOf(await startForTest(scenario));
    const error = await rejectionOf(ask(client, input));
    expect(error).toMatchObject({ name: 'ValidationException', $metadata: { httpStatusCode: 400 } });
    expect(error.message).toMatch(message);
  });

  it('a cache point on a model without caching', async () => {
    const client = clientOf(await startForTest(scenario));
    const error = await rejectionOf(
      ask(client, question({ system: [{ text: 'a' }, { cachePoint: { type: 'default' } }] })),
    );
    expect(error).toMatchObject({
      name: 'AccessDeniedException',
      message: 'You invoked an unsupported model or your request did not allow prompt caching.',
      $metadata: { httpStatusCode: 403 },
    });
  });
});

const signed =
  'AWS4-HMAC-SHA256 Credential=AKID/20261122/us-west-2/bedrock/aws4_request, SignedHeaders=host, Signature=00';
const path = '/model/tiny.model-v1%3A0/converse-stream';

describe('requests that no SDK would send', () => {
  it.each([
    ['no signature', 'POST', path, undefined, '{}', 403, 'MissingAuthenticationTokenException'],
    [
      'no Signature part',
      'POST',
      path,
      signed.replace(/, Signature=.*/, ''),
      '{}',
      403,
      'IncompleteSignatureException',
    ],
    ['another service', 'POST', path, signed.replace('/bedrock/', '/s3/'), '{}', 403, 'IncompleteSignatureException'],
    ['basic authorization', 'POST', path, 'Basic Zm9v', '{}', 403, 'UnrecognizedClientException'],
    ['a body that is not JSON', 'POST', path, signed, '{"messages":', 400, 'SerializationException'],
    ['a body that is a list', 'POST', path, signed, '[]', 400, 'ValidationException'],
    [
      'an id that is not percent-encoded text',
      'POST',
      '/model/%E0%A4%A/converse-stream',
      signed,
      '{}',
      400,
      'ValidationException',
    ],
    ['another path', 'GET', '/nothing', signed, '', 404, 'UnknownOperationException'],
    ['another method', 'GET', path, signed, '', 404, 'UnknownOperationException'],
    [
      'a list without signature',
      'GET',
      '/foundation-models',
      undefined,
      '',
      403,
      'MissingAuthenticationTokenException',
    ],
  ])('%s', async (_, method, url, authorization, body, status, type) => {
    const { http1 } = await startForTest(scenario);
    const answer = await send(http1 + url, { method, authorization, body });
    expect(answer.status).toBe(status);
    expect(answer.headers['x-amzn-errortype']).toMatch(new RegExp(`^${type}:http`));
    expect(answer.headers['x-amzn-requestid']).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.parse(answer.text)).toEqual({ message: expect.stringMatching(/\S/) as string });
  });

  it('a bearer token is as good as a signature', async () => {
    const { http1 } = await startForTest(scenario);
    const answer = await send(`${http1}/foundation-models`, { method: 'GET', authorization: 'Bearer abc', body: '' });
    expect(answer.status).toBe(200);
  });

  it('a body above the limit is refused, and the next request is served', async () => {
    const { http1 } = await startForTest(scenario);
    const body = `"${'a'.repeat(25 * 1024 * 1024)}"`;
    const answer = await send(http1 + path, { method: 'POST', authorization: signed, body });
    expect([answer.status, answer.headers['x-amzn-errortype']]).toEqual([
      413,
      expect.stringContaining('RequestEntityTooLargeException'),
    ]);
    const next = await send(`${http1}/foundation-models`, { method: 'GET', authorization: signed, body: '' });
    expect(next.status).toBe(200);
  });
});

function send(
  url: string,
  { method, authorization, body }: { method: string; authorization: string | undefined; body: string },
): Promise<{ status: number | undefined; headers: Record<string, unknown>; text: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      url,
      { method, headers: authorization === undefined ? {} : { authorization } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          resolve({ status: response.statusCode, headers: response.headers, text });
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}
