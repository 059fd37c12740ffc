import { BedrockRuntimeClient, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, test, vi } from 'vitest';
import { createStreamClient } from '../../../src/main/bedrock/converse-stream.js';
import { warmClient } from '../../../src/main/bedrock/warm-client.js';
import { useAwsFiles } from '../../fakes/aws-files.js';
import { measureRequest, sendText, targetAt } from '../../fakes/engine-fixtures.js';
import { startBench } from '../../fakes/measuring.js';
import { startScriptedBedrock } from '../../fakes/scripted-bedrock.js';

describe('the request', () => {
  test('carries the plan and the settings of the arm', async () => {
    const bench = await startBench((reply) => {
      sendText(reply, ['x']);
    });
    await bench.measure(
      measureRequest({ settings: { cachePoint: true, serviceTier: 'flex', latency: 'optimized', topP: null } }),
    );
    const [request] = bench.server.requests;
    expect(request?.method).toBe('POST');
    expect(request?.path).toBe('/model/us.amazon.nova-micro-v1%3A0/converse-stream');
    expect(request?.body).toEqual({
      messages: [{ role: 'user', content: [{ text: 'Hello' }] }],
      system: [{ text: 'Be brief.' }, { cachePoint: { type: 'default' } }],
      inferenceConfig: { maxTokens: 256, temperature: 0.1 },
      serviceTier: { type: 'flex' },
      performanceConfig: { latency: 'optimized' },
    });
  });

  test('leaves out what is not set', async () => {
    const bench = await startBench((reply) => {
      sendText(reply, ['x']);
    });
    await bench.measure(
      measureRequest({
        prompt: { system: '', user: 'Hello' },
        settings: { cachePoint: true, temperature: null, topP: null },
      }),
    );
    expect(bench.server.requests[0]?.body).toEqual({
      messages: [{ role: 'user', content: [{ text: 'Hello' }] }],
      inferenceConfig: { maxTokens: 256 },
    });
  });

  test("is signed with the target's credentials and sent once, whatever the environment and the files say", async () => {
    await useAwsFiles('[default]\nmax_attempts = 5\nretry_mode = adaptive\nendpoint_url = http://127.0.0.1:1\n');
    vi.stubEnv('AWS_BEARER_TOKEN_BEDROCK', 'bearer-of-the-environment');
    vi.stubEnv('AWS_MAX_ATTEMPTS', '5');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDENVIRONMENT');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'environment-secret');
    vi.stubEnv('AWS_ENDPOINT_URL_BEDROCK_RUNTIME', 'http://127.0.0.1:1');
    vi.stubEnv('AWS_USE_FIPS_ENDPOINT', 'true');
    const bench = await startBench((reply) => {
      reply.answer(503, '{"message":"busy"}', { 'x-amzn-errortype': 'ServiceUnavailableException' });
    });
    await bench.measure();
    expect(bench.server.requests).toHaveLength(1);
    const authorization = bench.server.requests[0]?.headers.authorization;
    expect(authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=AKIDTEST\/\d{8}\/us-west-2\/bedrock\/aws4_request/);
  });

  test('keeps the path of the endpoint', async () => {
    const server = await startScriptedBedrock((reply) => {
      sendText(reply, ['x']);
    });
    const client = createStreamClient(targetAt(`${server.url}/base`));
    const { emptyStamps } = await import('../../../src/main/benchmark/stream-client.js');
    const events = await client.open(measureRequest(), emptyStamps(), new AbortController().signal);
    for await (const event of events) expect(event.type).toBeTypeOf('string');
    expect(server.requests[0]?.path).toMatch(/^\/base\/model\//);
    client.close();
    await server.close();
  });
});

describe('the warm-up', () => {
  test('makes no connection to the service, and leaves the client as it was', async () => {
    const bench = await startBench((reply) => {
      sendText(reply, ['x']);
    });
    const client = createStreamClient(targetAt(bench.server.url));
    await client.warm();
    client.close();
    expect(bench.server.connections()).toBe(0);
    expect((await bench.measure()).outcome).toEqual({ kind: 'completed' });
    expect(bench.server.connections()).toBe(1);
  });

  test('goes through signing and decoding: without a region it fails like a real request', async () => {
    const client = new BedrockRuntimeClient({
      region: 'not a region',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    });
    await expect(warmClient(client)).rejects.toThrow('Region not accepted');
    await expect(client.send(new ConverseStreamCommand({ modelId: 'x' }))).rejects.toThrow('Region not accepted');
  });
});
