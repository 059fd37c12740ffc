/** Every fault of the simulator on every transport, through SDK, TLS, sockets and the measuring code: how its run ends. */
import { expect, onTestFinished, test } from 'vitest';
import {
  endOf,
  endsConnection,
  faultName,
  faultTable,
  lastsForEver,
  type StormFault,
} from '../../../bench/storm/fault-table.js';
import { stormModelId, stormScenario } from '../../../bench/storm/storm-scenario.js';
import stormyScenario from '../../../resources/scenarios/stormy.json' with { type: 'json' };
import { createStreamClient } from '../../../src/main/bedrock/converse-stream.js';
import { measureStream } from '../../../src/main/benchmark/measure-stream.js';
import type { StreamClient } from '../../../src/main/benchmark/stream-client.js';
import { parseScenario } from '../../../src/main/simulator/load-scenario.js';
import { scenarioFaultSchema } from '../../../src/main/simulator/scenario-fault.js';
import { type Transport, transports } from '../../../src/shared/domain/plan.js';
import { measurementSchema } from '../../../src/shared/domain/run.js';
import { measureRequest, targetAt } from '../../fakes/engine-fixtures.js';
import { startForTest } from '../simulator/support.js';

const LIMIT_MS = 300;
/** Of a run that ends by itself: one that hangs all the same shall have its row. */
const HANGING_MS = 8_000;
const CANCEL_AFTER_MS = 60;

test('the table has every fault that the simulator knows, and every form of one that is in the scenario stormy', () => {
  const known = scenarioFaultSchema.options.flatMap(({ shape }) => [...shape.kind.values]);
  expect(new Set(faultTable.map(({ fault }) => fault.kind))).toEqual(new Set(known));
  const names = faultTable.map(({ fault }) => faultName(fault));
  for (const { faults } of parseScenario(stormyScenario, 'stormy').models) {
    for (const { onRequest, ...fault } of faults) if (onRequest === 'every') expect(names).toContain(faultName(fault));
  }
});

/** @returns makes a client, for a simulator whose models are faulty at their first request */
async function startStorm(): Promise<() => StreamClient> {
  const { tls, certificate } = await startForTest(stormScenario(1));
  return () => {
    const client = createStreamClient({ ...targetAt(tls ?? ''), trustedCertificate: certificate });
    onTestFinished(() => {
      client.close();
    });
    return client;
  };
}

async function measure(
  client: StreamClient,
  transport: Transport,
  fault: StormFault,
  { timeoutMs = HANGING_MS, signal = new AbortController().signal }: { timeoutMs?: number; signal?: AbortSignal } = {},
) {
  const request = measureRequest({
    modelId: stormModelId(fault),
    settings: { transport, maxTokens: 64 },
    timeoutMs,
  });
  const measurement = await measureStream(client, request, () => undefined, signal);
  // As it will be read back from disk.
  expect(measurementSchema.parse(measurement)).toEqual(measurement);
  return endOf(measurement.outcome);
}

test.each(transports)(
  '%s ends a run of each fault as the table says, and disturbs no other',
  { timeout: 15_000 },
  async (transport) => {
    const connect = await startStorm();
    const shared = connect();
    const isPooled = transport === 'http1' || transport === 'http2';
    // A run that was given up may not have reached the server: then the fault is still to come.
    const hasNext = (fault: StormFault) => isPooled && !lastsForEver(fault);
    const runs = faultTable.map(async ({ fault }) => {
      const client = endsConnection(fault) ? connect() : shared;
      const faulty = await measure(client, transport, fault, lastsForEver(fault) ? { timeoutMs: LIMIT_MS } : {});
      return [faultName(fault), faulty, ...(hasNext(fault) ? [await measure(client, transport, fault)] : [])];
    });
    const expected = faultTable.map(({ fault, end }) => [
      faultName(fault),
      end,
      ...(hasNext(fault) ? ['completed'] : []),
    ]);
    expect(await Promise.all(runs)).toEqual(expected);
  },
);

test.each(transports)('%s ends as cancelled, wherever its run hangs', async (transport) => {
  const connect = await startStorm();
  const client = connect();
  const hanging = faultTable.map(({ fault }) => fault).filter(lastsForEver);
  const signal = AbortSignal.timeout(CANCEL_AFTER_MS);
  const ended = await Promise.all(hanging.map((fault) => measure(client, transport, fault, { signal })));
  expect(ended).toEqual(hanging.map(() => 'cancelled'));
});
