/** Starts simulators on free ports and talks to them with the AWS SDK. */
import { Agent } from 'node:https';
import {
  BedrockRuntimeClient,
  ConverseStreamCommand,
  type ConverseStreamCommandInput,
  type ConverseStreamOutput,
} from '@aws-sdk/client-bedrock-runtime';
import { NodeHttp2Handler, NodeHttpHandler } from '@smithy/node-http-handler';
import { onTestFinished } from 'vitest';
import { parseScenario } from '../../../src/main/simulator/load-scenario.js';
import { type RunningSimulator, startSimulator } from '../../../src/main/simulator/start-simulator.js';

export const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-secret' };

/** A model with short, even times; `change` adds to it or replaces. */
export function tinyModel(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'tiny.model-v1:0',
    name: 'Tiny',
    provider: 'Tests',
    regions: 'any',
    maxOutputTokens: 64,
    ttft: { kind: 'fixed', ms: [4] },
    gaps: { kind: 'constant', ms: 0.5 },
    outputTokens: { min: 10, max: 10 },
    ...change,
  };
}

/** Of a model: so much time between two deltas that the client has read the first when the connection goes. */
export const twoSlowDeltas = { gaps: { kind: 'constant', ms: 100 }, outputTokens: { min: 2, max: 2 } };

export function tinyScenario(...models: Record<string, unknown>[]): Record<string, unknown> {
  return { schemaVersion: 1, name: 'tiny', description: 'For tests.', models };
}

/** Closed when the test ends. */
export async function startForTest(
  scenario: unknown,
  { seed = 1, timeScale = 1, logFile = null }: { seed?: number; timeScale?: number; logFile?: string | null } = {},
): Promise<RunningSimulator> {
  const simulator = await startSimulator({
    scenario: parseScenario(scenario, 'of the test'),
    seed,
    timeScale,
    http1Port: 0,
    h2cPort: 0,
    tlsPort: 0,
    logFile,
  });
  onTestFinished(() => simulator.close());
  return simulator;
}

/** Cleartext and TLS; over TLS the client's handler decides by ALPN which protocol is spoken. */
export const protocols = ['http1', 'h2c', 'tls-http1', 'tls-h2'] as const;
export type ClientProtocol = (typeof protocols)[number];

/** Destroyed when the test ends. */
export function clientOf(
  simulator: RunningSimulator,
  protocol: ClientProtocol = 'http1',
  region = 'us-west-2',
): BedrockRuntimeClient {
  const client = new BedrockRuntimeClient({
    region,
    credentials,
    authSchemePreference: ['sigv4'],
    maxAttempts: 1,
    endpoint: endpointOf(simulator, protocol),
    requestHandler: handlerOf(protocol, simulator.certificate ?? ''),
  });
  onTestFinished(() => {
    client.destroy();
  });
  return client;
}

function endpointOf(simulator: RunningSimulator, protocol: ClientProtocol): string {
  if (protocol === 'http1' || protocol === 'h2c') return simulator[protocol];
  return simulator.tls ?? '';
}

function handlerOf(protocol: ClientProtocol, ca: string): NodeHttpHandler | NodeHttp2Handler {
  switch (protocol) {
    case 'http1':
      return new NodeHttpHandler();
    case 'tls-http1':
      return new NodeHttpHandler({ httpsAgent: new Agent({ keepAlive: true, ca }) });
    case 'h2c':
      return new NodeHttp2Handler();
    case 'tls-h2':
      return new NodeHttp2Handler({ nodeHttp2ConnectOptions: { ca } });
  }
}

export function question(change: Partial<ConverseStreamCommandInput> = {}): ConverseStreamCommandInput {
  return { modelId: 'tiny.model-v1:0', messages: [{ role: 'user', content: [{ text: 'Hello?' }] }], ...change };
}

export interface Answer {
  events: ConverseStreamOutput[];
  requestId: string | undefined;
  /** What the iteration threw after these events; null when it ended in order. */
  thrown: unknown;
}

/** Sends the question and reads all events. What `send` itself throws is thrown. */
export async function ask(
  client: BedrockRuntimeClient,
  input: ConverseStreamCommandInput,
  abortSignal?: AbortSignal,
): Promise<Answer> {
  const output = await client.send(new ConverseStreamCommand(input), abortSignal === undefined ? {} : { abortSignal });
  const events: ConverseStreamOutput[] = [];
  try {
    for await (const event of output.stream ?? []) events.push(event);
    return { events, requestId: output.$metadata.requestId, thrown: null };
  } catch (thrown) {
    return { events, requestId: output.$metadata.requestId, thrown };
  }
}

/** The names of the events, repetitions left out. */
export function orderOf(events: readonly ConverseStreamOutput[]): string[] {
  const names = events.map((event) => Object.keys(event)[0] ?? '');
  return names.filter((name, at) => name !== names[at - 1]);
}

export function textOf(events: readonly ConverseStreamOutput[]): string {
  return events.map(({ contentBlockDelta }) => contentBlockDelta?.delta?.text ?? '').join('');
}

/** The error that the promise rejects with. */
export async function rejectionOf(promise: Promise<unknown>): Promise<Error & Record<string, unknown>> {
  const error: unknown = await promise.then(
    () => new Error('it did not reject'),
    (reason: unknown) => reason,
  );
  return error as Error & Record<string, unknown>;
}
