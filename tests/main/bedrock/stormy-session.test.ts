/** A whole session in the scenario `stormy`: whatever happens to a run, it is kept with an outcome that has a name. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import stormyScenario from '../../../resources/scenarios/stormy.json' with { type: 'json' };
import { createStreamClient } from '../../../src/main/bedrock/converse-stream.js';
import { makeSchedule } from '../../../src/main/benchmark/make-schedule.js';
import { createMeasurer } from '../../../src/main/benchmark/measurer.js';
import { runSession } from '../../../src/main/benchmark/run-session.js';
import { parseScenario } from '../../../src/main/simulator/load-scenario.js';
import { openStore } from '../../../src/main/storage/open-store.js';
import type { Run } from '../../../src/shared/domain/run.js';
import { targetAt } from '../../fakes/engine-fixtures.js';
import { exampleArm, exampleSession, exampleSettings } from '../../fakes/example-session.js';
import { startForTest } from '../simulator/support.js';
import { readSession } from '../../fakes/read-session.js';

async function storeForTest() {
  const folder = await mkdtemp(join(tmpdir(), 'firsttoken-stormy-'));
  const store = openStore(folder);
  onTestFinished(async () => {
    store.close();
    await rm(folder, { recursive: true });
  });
  return store;
}

/** They end a session at once, as they should, so their models stay out of it. */
const refusedCredentials = ['expired-token', 'invalid-token'];

/** Connections that are kept carry the consequences of a fault from run to run. */
const pooled = ['http1', 'http2'] as const;

const models = parseScenario(stormyScenario, 'stormy').models.filter(
  ({ faults }) => !faults.some(({ kind }) => refusedCredentials.includes(kind)),
);

test('is done, and has each run with a kind of outcome and a reason', { timeout: 15_000 }, async () => {
  const simulator = await startForTest(stormyScenario, { timeScale: 0.02 });
  const arms = pooled.flatMap((transport) =>
    models.map(({ id, inferenceProfiles }) =>
      exampleArm({
        id: `${id} ${transport}`,
        modelId: inferenceProfiles[0]?.id ?? id,
        settings: { ...exampleSettings, transport },
      }),
    ),
  );
  const plain = exampleSession();
  const session = {
    ...plain,
    arms,
    plan: { ...plain.plan, load: { kind: 'closed', concurrency: 16 } as const, timeoutSeconds: 1, retries: 1 },
  };
  const store = await storeForTest();
  const threads = createMeasurer(createStreamClient);
  onTestFinished(() => threads.close());
  const end = await runSession({
    session,
    schedule: makeSchedule({ arms, runs: 1, warmups: 0, order: 'shuffled', seed: 1 }),
    target: { ...targetAt(simulator.tls ?? ''), trustedCertificate: simulator.certificate, transports: [] },
    threads,
    store,
    publish: () => undefined,
    signal: new AbortController().signal,
  });
  expect(end).toMatchObject({ state: 'done', message: null });
  // Parsed as it is read back: no run without an outcome of a known kind and a code.
  const runs = readSession(store, session.id)?.runs ?? [];
  expect(store.warnings).toEqual([]);
  expect(runs).toHaveLength(arms.length);
  expect(runs.flatMap(unexplained)).toEqual([]);
  expect(runs.some(({ outcome }) => outcome.kind === 'completed')).toBe(true);
});

/** A fault of ours, a cancel that nobody made, or a failure without a host and an advice. */
function unexplained({ armId, outcome }: Run): string[] {
  if (outcome.kind === 'completed') return [];
  if (outcome.kind === 'cancelled') return [`${armId}: cancelled`];
  const { code, message, hint } = outcome.failure;
  const isOurs = code === 'client-fault' || code === 'cancelled';
  return isOurs || !message.includes('127.0.0.1') || hint === '' ? [`${armId}: ${code}, ${message}`] : [];
}
