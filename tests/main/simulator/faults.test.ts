import { describe, expect, it } from 'vitest';
import { applyStreamFault, faultFor } from '../../../src/main/simulator/faults.js';
import { parseScenario } from '../../../src/main/simulator/load-scenario.js';
import { planReply } from '../../../src/main/simulator/plan-reply.js';
import { randomOf } from '../../../src/main/simulator/random-of.js';
import type { ScenarioFault } from '../../../src/main/simulator/scenario-fault.js';
import { logPath, readLog } from './log-support.js';
import { ask, clientOf, question, rejectionOf, startForTest, tinyModel, tinyScenario } from './support.js';

it('a fault hits only the request that it is ordered for, counted without refused requests', async () => {
  const faults = [{ kind: 'throttle', onRequest: 2 }];
  const client = clientOf(await startForTest(tinyScenario(tinyModel({ faults }))));
  const outcomes: string[] = [];
  for (const input of [question(), question({ messages: [] }), question(), question()]) {
    outcomes.push(
      await ask(client, input).then(
        () => 'served',
        (error: unknown) => (error as Error).name,
      ),
    );
  }
  expect(outcomes).toEqual(['served', 'ValidationException', 'ThrottlingException', 'served']);
});

it('a fault with a rate hits that share of the requests, the same ones for the same seed', () => {
  const faults: ScenarioFault[] = [
    { kind: 'cut', rate: 0.2 },
    { kind: 'legacy', rate: 1 },
  ];
  const kinds = (seed: number) =>
    Array.from({ length: 1000 }, (_, at) => faultFor(faults, at + 1, randomOf(seed, 'a', at + 1, 'fault'))?.kind);
  const cuts = kinds(1).filter((kind) => kind === 'cut').length;
  expect([cuts > 160, cuts < 240]).toEqual([true, true]);
  expect(kinds(1)).toEqual(kinds(1));
  expect(kinds(1)).not.toEqual(kinds(2));
  expect(kinds(1)).not.toContain(undefined);
});

describe('slow headers and a slow first frame', () => {
  const model = parseScenario(tinyScenario(tinyModel({ ttft: { kind: 'fixed', ms: [100] } })), 'test').models[0];
  if (model === undefined) throw new Error('no model');
  const frames = planReply({
    model,
    calledId: model.id,
    ordinal: 1,
    idleMs: 0,
    othersInFlight: 0,
    driftFactor: 1,
    seed: 1,
    timeScale: 1,
    request: { inferenceConfig: {} },
    prompt: { inputTokens: 1, cacheReadTokens: 0, cacheWriteTokens: 0, writes: [] },
    serving: { ttftFactor: 1, gapFactor: 1, echo: {} },
  });
  const times = (fault: ScenarioFault | null) => {
    const reply = applyStreamFault(frames, fault);
    return [reply.headersAtMs, reply.frames[1]?.atMs, (reply.frames.at(-1)?.atMs ?? 0) - (reply.frames[1]?.atMs ?? 0)];
  };

  it('differ in the headers only, and leave the gaps as they are', () => {
    expect(times(null)).toEqual([95, 100, 5]);
    expect(times({ kind: 'slow-headers', byMs: 2000, onRequest: 'every' })).toEqual([2095, 2100, 5]);
    expect(times({ kind: 'slow-first-frame', byMs: 2000, onRequest: 'every' })).toEqual([95, 2100, 5]);
  });
});

it('the log names the fault, and an unknown event is really sent', async () => {
  const faults = [
    { kind: 'unknown-event', onRequest: 1 },
    { kind: 'model-error', onRequest: 2 },
  ];
  const logFile = await logPath();
  const simulator = await startForTest(tinyScenario(tinyModel({ faults })), { logFile });
  const client = clientOf(simulator);
  await ask(client, question());
  await rejectionOf(ask(client, question()));
  await simulator.close();
  const log = await readLog(logFile);
  expect(log.map(({ outcome }) => outcome)).toEqual(['fault unknown-event', 'fault model-error']);
  expect(log[0]?.frames.map(({ event }) => event)).toContain('simulatedFutureEvent');
});
