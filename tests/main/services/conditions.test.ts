/** What is measured round a session, through the application: real threads, simulator processes and database. */
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Application } from '../../../src/main/application-interface.js';
import { launchSimulator } from '../../../src/main/simulator/launch-simulator.js';
import { spawnNodeSimulator } from '../../../src/main/simulator/spawn-node-simulator.js';
import { ask, openWholeApplication, sessionEnd } from '../../fakes/whole-application.js';
import { builtMain } from '../hosts/cli/built-main.js';

/** @returns the session's environment, as it was when its end was told */
async function environmentAfter(application: Application, endpoint: string | null = null) {
  const ended = sessionEnd(application);
  const plan = {
    name: 'One model',
    endpoint,
    arms: [{ modelId: 'us.amazon.nova-micro-v1:0' }, { modelId: 'us.amazon.nova-micro-v1:0', region: 'us-east-1' }],
    runs: 1,
    prompt: { system: '', user: 'Hello' },
    simulator: { scenario: 'article', timeScale: 0.01 },
  };
  const { sessionId } = await ask(application, 'benchmark.start', { plan });
  await ended;
  const { session } = await ask(application, 'sessions.get', { id: sessionId });
  expect(session.state).toBe('done');
  return session.environment;
}

test('a session keeps what this computer adds and how far the endpoint is, before its end is told', async () => {
  const application = await openWholeApplication();
  const first = await environmentAfter(application);
  expect(first.calibration).toMatchObject({ streams: 1, firstDeltaMs: { n: 3 }, followingDeltaMs: { n: 57 } });
  expect([first.networkFloorBefore?.n, first.networkFloorAfter?.n]).toEqual([7, 7]);
  // Both regions are the simulator, so that the way was measured once.
  expect(first.otherRegions).toMatchObject([
    { region: 'us-east-1', endpointHost: first.endpointHost, proxyHost: null },
  ]);
  expect(first.otherRegions[0]?.networkFloorBefore).toEqual(first.networkFloorBefore);
  expect(first.otherRegions[0]?.networkFloorAfter).toEqual(first.networkFloorAfter);
  const { measuredAt } = first.calibration ?? { measuredAt: '' };
  expect(measuredAt <= (first.networkFloorBefore?.measuredAt ?? '')).toBe(true);

  // Within ten minutes it is not measured again, except on demand.
  expect((await environmentAfter(application)).calibration).toEqual(first.calibration);
  const { calibration } = await ask(application, 'calibration.run', { streams: 2 });
  expect([calibration.streams, calibration.firstDeltaMs.n]).toEqual([2, 6]);
  expect(calibration.measuredAt > measuredAt).toBe(true);
  expect(application.warnings).toEqual([]);
}, 30_000);

test('while one is measured nothing else may measure, and the answer names what is in the way', async () => {
  const application = await openWholeApplication();
  const [one, other] = await Promise.all([
    application.request('calibration.run', {}),
    application.request('calibration.run', {}),
  ]);
  expect(one.ok).toBe(true);
  expect(other).toMatchObject({ ok: false, error: { code: 'busy' } });
}, 30_000);

test('without a local server the session goes on uncalibrated, with one warning; on demand the reason is given', async () => {
  const main = await builtMain();
  const simulator = await launchSimulator(
    { scenario: 'article', seed: 1, timeScale: 0.01 },
    spawnNodeSimulator(join(main, 'simulator.js')),
  );
  onTestFinished(() => simulator.stop());
  const application = await openWholeApplication({
    spawnSimulator() {
      throw new Error('no more processes');
    },
  });
  await environmentAfter(application, simulator.http1);
  const environment = await environmentAfter(application, simulator.http1);
  expect(environment.calibration).toBeNull();
  expect(environment.networkFloorBefore?.n).toBe(7);
  expect(application.warnings).toEqual([expect.stringMatching(/goes on without it: no more processes/)]);
  expect(await application.request('calibration.run', {})).toMatchObject({
    ok: false,
    error: { code: 'internal', message: expect.stringContaining('no more processes') as string },
  });
}, 30_000);
