/** Against a real simulator process, with a real measuring thread. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startMeasuringThread } from '../../../src/main/benchmark/worker-measuring-thread.js';
import { calibrate, type LocalServerSettings } from '../../../src/main/calibration/calibrate.js';
import { launchSimulator } from '../../../src/main/simulator/launch-simulator.js';
import { spawnNodeSimulator } from '../../../src/main/simulator/spawn-node-simulator.js';
import { calibrationSchema } from '../../../src/shared/domain/session.js';
import { builtMain } from '../hosts/cli/built-main.js';

async function localThread() {
  const main = await builtMain();
  const thread = startMeasuringThread(join(main, 'measuring-thread.js'));
  onTestFinished(() => thread.close());
  const logFiles: string[] = [];
  const stopped: boolean[] = [];
  const launch = async (settings: LocalServerSettings, scenario = settings.scenario) => {
    logFiles.push(settings.logFile);
    const simulator = await launchSimulator({ ...settings, scenario }, spawnNodeSimulator(join(main, 'simulator.js')));
    const stop = async () => {
      await simulator.stop();
      stopped.push(true);
    };
    return { endpoint: simulator.http1, trustedCertificate: null, stop };
  };
  return { thread, launch, logFiles, stopped };
}

test('two streams at once: each delta of each round is counted, none came before it was written, and all is tidied up', async () => {
  const { thread, launch, logFiles, stopped } = await localThread();
  const calibration = await calibrate({ thread, launch, streams: 2 });
  expect(calibrationSchema.parse(calibration)).toEqual(calibration);
  const { streams, firstDeltaMs, followingDeltaMs } = calibration;
  expect([streams, firstDeltaMs.n, followingDeltaMs.n]).toEqual([2, 6, 114]);
  // Both clocks are one: a stamp of the client before the server's write would mean that they are not.
  expect(firstDeltaMs.p50).toBeGreaterThan(0);
  expect(followingDeltaMs.p50).toBeGreaterThan(0);
  expect(firstDeltaMs.max).toBeGreaterThanOrEqual(firstDeltaMs.p50);
  expect(followingDeltaMs.max).toBeGreaterThanOrEqual(followingDeltaMs.p99);
  expect([logFiles.some((file) => existsSync(file)), stopped]).toEqual([false, [true]]);
});

test('a server that does not know the model: it fails in words, and the server is stopped', async () => {
  const { thread, launch, stopped } = await localThread();
  await expect(calibrate({ thread, launch: (settings) => launch(settings, 'article'), streams: 1 })).rejects.toThrow(
    /local stream was failed/,
  );
  expect(stopped).toEqual([true]);
});
