/** What makes a reply slower or quicker, through a socket: planned times by the metadata, real ones by the request log. */
import { ConverseStreamCommand, type ConverseStreamCommandInput } from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { parseScenario } from '../../../src/main/simulator/load-scenario.js';
import type { RequestRecord } from '../../../src/main/simulator/request-log.js';
import { createSimulatorState } from '../../../src/main/simulator/simulator-state.js';
import { logPath, readLog } from './log-support.js';
import { ask, clientOf, question, rejectionOf, startForTest, tinyModel, tinyScenario } from './support.js';

/** Its reply takes as long as its time to first token. */
function instantReply(change: Record<string, unknown>): Record<string, unknown> {
  return tinyModel({ gaps: { kind: 'constant', ms: 0 }, ...change });
}

/** Asks one question after the other. @returns the metadata, and the time of each reply as it was planned */
async function askAll(scenario: Record<string, unknown>, questions: Partial<ConverseStreamCommandInput>[]) {
  const logFile = await logPath();
  const simulator = await startForTest(scenario, { logFile });
  const client = clientOf(simulator);
  const metadata = [];
  for (const change of questions) metadata.push((await ask(client, question(change))).events.at(-1)?.metadata);
  await simulator.close();
  const waitedMs = (await readLog(logFile)).map((record) => writtenAfterMs(record, 'metadata'));
  const plannedMs = metadata.map((each) => each?.metrics?.latencyMs ?? NaN);
  // What is planned is really waited for. The metadata rounds, and its timer may fire up to a millisecond early.
  expect(waitedMs.map((ms, at) => ms >= (plannedMs[at] ?? NaN) - 1.5)).toEqual(Array(questions.length).fill(true));
  return { plannedMs, metadata };
}

function writtenAfterMs({ frames, arrivedNs }: RequestRecord, wanted: 'contentBlockDelta' | 'metadata'): number {
  const ns = frames.find(({ event }) => event === wanted)?.ns ?? arrivedNs;
  return Number(BigInt(ns) - BigInt(arrivedNs)) / 1e6;
}

const textOf1000Tokens = 's'.repeat(4000);

describe('prefill', () => {
  it('takes longer by each token of the prompt that no cache holds', async () => {
    const model = instantReply({ prefillMsPerThousandTokens: 20, cache: { minimumTokens: 1000, ttl: ['5m'] } });
    const { plannedMs } = await askAll(tinyScenario(model), [
      {},
      { system: [{ text: textOf1000Tokens }] },
      { system: [{ text: textOf1000Tokens }, { cachePoint: { type: 'default' } }] },
      { system: [{ text: textOf1000Tokens }, { cachePoint: { type: 'default' } }] },
    ]);
    // 4 ms, and 20 ms for 1,000 tokens: written to the cache they are read by the model, read from it they are not.
    expect(plannedMs).toEqual([4, 24, 24, 4]);
  });
});

describe('service tiers', () => {
  const ask3 = [{}, { serviceTier: { type: 'priority' } }, { serviceTier: { type: 'flex' } }] as const;

  it('change the time to first token and the gaps', async () => {
    const tierEffects = { priority: { ttftFactor: 0.5, gapFactor: 0.5 }, flex: { ttftFactor: 2 } };
    const { plannedMs, metadata } = await askAll(tinyScenario(tinyModel({ tierEffects })), [...ask3]);
    // 4 ms and 10 gaps of 0.5 ms, rounded.
    expect(plannedMs).toEqual([9, 5, 13]);
    expect(metadata.map((each) => each?.serviceTier?.type)).toEqual([undefined, 'priority', 'flex']);
  });

  it('that fall back to default say so, and change nothing', async () => {
    const effect = { ttftFactor: 0.5, fallBackRate: 1 };
    const { plannedMs, metadata } = await askAll(
      tinyScenario(instantReply({ tierEffects: { priority: effect, flex: effect } })),
      [...ask3],
    );
    expect(plannedMs).toEqual([4, 4, 4]);
    expect(metadata.map((each) => each?.serviceTier?.type)).toEqual([undefined, 'default', 'default']);
  });

  it('fall back at a rate that the seed draws', async () => {
    const tierEffects = { priority: { ttftFactor: 0.5, fallBackRate: 0.5 } };
    const scenario = tinyScenario(instantReply({ tierEffects }));
    const { plannedMs, metadata } = await askAll(
      scenario,
      Array.from({ length: 20 }, () => ask3[1]),
    );
    const served = metadata.map((each) => each?.serviceTier?.type);
    expect(new Set(served)).toEqual(new Set(['priority', 'default']));
    expect(plannedMs).toEqual(served.map((tier) => (tier === 'priority' ? 2 : 4)));
  });
});

describe('requests in flight', () => {
  it('slow down what comes to the same model, by whatever id', async () => {
    const crowded = instantReply({ concurrency: { free: 1, ttftShareEach: 0.5 } });
    const first = { kind: 'stall', onRequest: 1 };
    const profile = { id: 'us.tiny.model-v1:0', name: 'US Tiny', regions: 'any' };
    const simulator = await startForTest(
      tinyScenario({ ...crowded, faults: [first], inferenceProfiles: [profile] }, { ...crowded, id: 'other.model' }),
    );
    const client = clientOf(simulator);
    /** The first request to an id is in flight until the client goes; resolves when its reply has begun. */
    const occupy = (modelId: string) => client.send(new ConverseStreamCommand(question({ modelId })));
    const latencyOf = async (modelId: string) =>
      (await ask(client, question({ modelId }))).events.at(-1)?.metadata?.metrics?.latencyMs;

    await occupy('tiny.model-v1:0');
    expect(await latencyOf('tiny.model-v1:0')).toBe(4);
    await occupy('us.tiny.model-v1:0');
    expect(await latencyOf('tiny.model-v1:0')).toBe(6);
    expect(await latencyOf('other.model')).toBe(4);
  });

  it('count until they end', () => {
    const { begin } = createSimulatorState(parseScenario(tinyScenario(tinyModel()), 'test'), 1, 1);
    const first = begin('a', 'a');
    const second = begin('us.a', 'a');
    first.end();
    const third = begin('a', 'a');
    second.end();
    third.end();
    expect([first, second, third, begin('a', 'a')].map(({ othersInFlight }) => othersInFlight)).toEqual([0, 1, 1, 0]);
  });
});

describe('drift', () => {
  it('goes on over all requests of the session, whichever model they are for', async () => {
    const models = [instantReply({}), instantReply({ id: 'other.model' })];
    const { plannedMs } = await askAll({ ...tinyScenario(...models), drift: { perRequests: 2, ttftFactor: 4 } }, [
      {},
      { modelId: 'other.model' },
      {},
      { modelId: 'other.model' },
    ]);
    expect(plannedMs).toEqual([4, 8, 16, 32]);
  });
});

describe('implicit caching', () => {
  const cache = { minimumTokens: 1000, ttl: ['5m'], hitTtftFactor: 0.5 };
  const system = [{ text: textOf1000Tokens }];
  const thrice = [{ system }, { system }, { system: [{ text: `[run 7f3a9c21] ${textOf1000Tokens}` }] }];

  it.each([
    ['a model that has it', { ...cache, implicitHitRate: 1 }, [0, 1000, 0], [4, 2, 4]],
    ['a model without it', cache, [0, 0, 0], [4, 4, 4]],
  ])('of %s: a known beginning is read without a cache point, another one is not', async (_, rule, read, times) => {
    const { plannedMs, metadata } = await askAll(tinyScenario(instantReply({ cache: rule })), thrice);
    expect(metadata.map((each) => each?.usage?.cacheReadInputTokens)).toEqual(read);
    expect(metadata.map((each) => each?.usage?.cacheWriteInputTokens)).toEqual([0, 0, 0]);
    expect(plannedMs).toEqual(times);
  });
});

describe('cold start', () => {
  it('counts idle time in the milliseconds of the scenario, at any time scale', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const { begin } = createSimulatorState(parseScenario(tinyScenario(tinyModel()), 'test'), 1, 0.001);
    begin('a', 'a').end();
    vi.advanceTimersByTime(300);
    expect(begin('a', 'a').idleMs).toBe(300_000);
  });

  it.each([
    ['a model that was never called, unless the scenario says otherwise', {}, [12, 4]],
    ['no model that was never called, if it says so', { atFirst: false }, [4, 4]],
    ['whatever was idle for long enough', { atFirst: false, afterIdleMs: 0 }, [4, 12]],
  ])('makes slow: %s', async (_, change, times) => {
    const coldStart = { afterIdleMs: 3_600_000, probability: 1, factor: 3, ...change };
    const ttft = { kind: 'fixed', ms: [4], coldStart };
    const { plannedMs } = await askAll(tinyScenario(instantReply({ ttft })), [{}, {}]);
    expect(plannedMs).toEqual(times);
  });
});

describe('region proximity', () => {
  const scenario = { ...tinyScenario(tinyModel()), network: { regionRoundTripMs: { 'eu-west-1': 3 } } };

  it.each([
    ['http1', [6, 3]],
    ['tls-http1', [9, 3]],
    // The SDK opens a connection for each stream.
    ['tls-h2', [9, 9]],
  ] as const)(
    'over %s a far region costs a round trip, and on a new connection those of its set-up',
    async (protocol, [first, second]) => {
      const logFile = await logPath();
      const simulator = await startForTest(scenario, { logFile });
      const near = clientOf(simulator, protocol);
      const far = clientOf(simulator, protocol, 'eu-west-1');
      const latencies = [];
      for (const client of [near, far, far])
        latencies.push((await ask(client, question())).events.at(-1)?.metadata?.metrics?.latencyMs);
      await simulator.close();
      const log = await readLog(logFile);
      expect(log.map(({ region }) => region)).toEqual(['us-west-2', 'eu-west-1', 'eu-west-1']);
      expect(log.map(({ receivedNs, arrivedNs }) => Number(BigInt(arrivedNs) - BigInt(receivedNs)) / 1e6)).toEqual([
        0,
        first,
        second,
      ]);
      // It is the way that is longer: the reply is the same, and the server does not count the way.
      expect(log.map((record) => writtenAfterMs(record, 'contentBlockDelta') >= 4)).toEqual([true, true, true]);
      expect(latencies).toEqual([9, 9, 9]);
    },
  );

  it('holds a refusal up too', async () => {
    const logFile = await logPath();
    const simulator = await startForTest(scenario, { logFile });
    await rejectionOf(ask(clientOf(simulator, 'http1', 'eu-west-1'), question({ modelId: 'gone' })));
    await simulator.close();
    const [record] = await readLog(logFile);
    // A timer may fire up to a millisecond early.
    expect(BigInt(record?.headersNs ?? 0) - BigInt(record?.receivedNs ?? 0)).toBeGreaterThanOrEqual(5_000_000n);
  });
});
