import { describe, expect, it } from 'vitest';
import { readLog, logPath } from './log-support.js';
import { ask, clientOf, question, rejectionOf, startForTest, tinyModel, tinyScenario } from './support.js';

const routing = [
  { region: 'us-east-1', weight: 3 },
  { region: 'us-west-2', weight: 1 },
];
const routed = tinyModel({
  cache: { minimumTokens: 1000, ttl: ['5m', '1h'] },
  inferenceProfiles: [{ id: 'us.tiny.model-v1:0', name: 'US Tiny', regions: ['us-west-2'], routing }],
});

describe('cross-region inference', () => {
  it('spreads requests by weight, and each region has its own prompt cache', async () => {
    const logFile = await logPath();
    const simulator = await startForTest(tinyScenario(routed), { logFile });
    const client = clientOf(simulator);
    const input = question({
      modelId: 'us.tiny.model-v1:0',
      system: [{ text: 's'.repeat(4000) }, { cachePoint: { type: 'default' } }],
    });
    const writes: number[] = [];
    for (let run = 0; run < 40; run += 1) {
      const { events } = await ask(client, input);
      writes.push(events.at(-1)?.metadata?.usage?.cacheWriteInputTokens ?? -1);
    }
    await simulator.close();
    const served = (await readLog(logFile)).map(({ servedRegion }) => servedRegion);
    const east = served.filter((region) => region === 'us-east-1').length;
    expect([east > 20, east < 40]).toEqual([true, true]);
    // The first request of each region writes, every other one reads.
    const firsts = served.map((region, at) => served.indexOf(region) === at);
    expect(writes).toEqual(firsts.map((first) => (first ? 1000 : 0)));
  });

  it('the models own id stays in the region that was called', async () => {
    const logFile = await logPath();
    const simulator = await startForTest(tinyScenario(routed), { logFile });
    await ask(clientOf(simulator), question());
    await simulator.close();
    expect((await readLog(logFile)).map(({ servedRegion }) => servedRegion)).toEqual(['us-west-2']);
  });
});

describe('service tiers and latency modes', () => {
  it('the metadata tells which tier served, and a tier that the model lacks is refused', async () => {
    const client = clientOf(await startForTest(tinyScenario(tinyModel({ tiers: ['default', 'flex'] }))));
    const { events } = await ask(client, question({ serviceTier: { type: 'flex' } }));
    expect(events.at(-1)?.metadata?.serviceTier).toEqual({ type: 'flex' });
    expect(await rejectionOf(ask(client, question({ serviceTier: { type: 'priority' } })))).toMatchObject({
      name: 'ValidationException',
      message: 'The service tier priority is not supported by this model. Supported: default, flex.',
    });
  });

  it.each([
    ['a model that has it', { fallBackRate: 0 }, 'optimized'],
    ['a model over its limit', { fallBackRate: 1 }, 'standard'],
    ['a model without it', null, 'standard'],
  ])('optimized latency of %s: the metadata tells what served', async (_, latencyOptimized, latency) => {
    const client = clientOf(await startForTest(tinyScenario(tinyModel({ latencyOptimized }))));
    const { events } = await ask(client, question({ performanceConfig: { latency: 'optimized' } }));
    expect(events.at(-1)?.metadata?.performanceConfig).toEqual({ latency });
  });

  it('optimized latency shortens the waits', async () => {
    const latencyOptimized = { ttftFactor: 0.5, gapFactor: 0.5 };
    const client = clientOf(await startForTest(tinyScenario(tinyModel({ latencyOptimized }))));
    const latencyOf = async (latency: 'standard' | 'optimized') =>
      (await ask(client, question({ performanceConfig: { latency } }))).events.at(-1)?.metadata?.metrics?.latencyMs;
    // 4 ms and 10 gaps of 0.5 ms; half of it, rounded.
    expect([await latencyOf('standard'), await latencyOf('optimized')]).toEqual([9, 5]);
  });
});
