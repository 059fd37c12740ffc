/** How smoothly the window draws six lanes at 100 deltas/s each: frames and memory of a real Chromium. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { toLiveEvent } from '../src/main/benchmark/live-news.js';
import { startMeasuringThread } from '../src/main/benchmark/worker-measuring-thread.js';
import type { LiveKeeper } from '../src/main/live/live-keeper.js';
import { launchSimulator } from '../src/main/simulator/launch-simulator.js';
import { spawnNodeSimulator } from '../src/main/simulator/spawn-node-simulator.js';
import { startBenchmark } from './common/benchmark.js';
import { type FrameFigures, frameHeading, frameRow, framesDuring } from './common/frames.js';
import { openLiveWindow } from './common/live-window.js';
import { armsOf, sessionStarted, slotOf } from './common/shown-session.js';
import { textTable } from './common/text-table.js';
import { credentials, prompt, region } from './fidelity/endpoint.js';

const quick = process.argv.includes('--quick');
/** 6 x 3,400 = 20,400 deltas in 34 s. */
const deltasPerLane = quick ? 600 : 3_400;
const idleSeconds = quick ? 3 : 10;
/** To the first delta of each lane. */
const firstDeltaMs = [100, 150, 200, 250, 300, 400];
const measuringThreadPath = join(process.cwd(), 'out/main/measuring-thread.js');

const { folder, cleanup, run } = startBenchmark('live');
await run(async () => {
  const out = join(process.cwd(), 'out');
  const spawnSimulator = spawnNodeSimulator(join(out, 'main/simulator.js'));
  const simulator = await launchSimulator({ scenario: 'steady', seed: 1, timeScale: 1 }, spawnSimulator);
  cleanup.add(() => simulator.stop());
  const window = await openLiveWindow({
    dataDirectory: folder,
    rendererDirectory: join(out, 'renderer'),
    measuringThreadPath,
    spawnSimulator,
  });
  cleanup.add(() => window.close());
  const { keeper, page } = window;
  const idle = await framesDuring(page, idleSeconds * 1_000);

  const streaming = streamAllLanes(simulator.http1, keeper);
  // The first second is not judged: six lanes are mounted in it.
  await page.locator('section[data-status="streaming"]').first().waitFor();
  await page.waitForTimeout(1_000);
  const measured = await framesDuring(page, deltasPerLane * 10 - 2_500);
  const memory = await rendererMemory(page.context().browser());
  report({ idle, streaming: measured, memory, deltas: await streaming });
});

/** @returns how many deltas came; each lane is a measuring thread of its own with the real SDK */
async function streamAllLanes(endpoint: string, keeper: LiveKeeper): Promise<number> {
  const arms = armsOf(
    firstDeltaMs.map((ms, index) => ({ label: `Lane ${index + 1}`, modelId: `simulator.steady-${ms}ms-v1:0` })),
    deltasPerLane,
  );
  const lanes = await Promise.all(
    arms.map(async (arm, sequence) => {
      const thread = startMeasuringThread(measuringThreadPath);
      cleanup.add(() => thread.close());
      await thread.prepare({ region, endpoint, credentials, trustedCertificate: null });
      return { thread, arm, slot: slotOf(sequence, arm) };
    }),
  );
  keeper.publish([sessionStarted('bench', 'Six lanes at once', arms, arms.length)]);
  const counts = await Promise.all(
    lanes.map(async ({ thread, arm: { modelId, settings }, slot }) => {
      keeper.publish([{ type: 'run.started', slot }]);
      const measurement = await thread.measure(
        { modelId, settings, prompt, scheduledAtNs: null, timeoutMs: null, retries: 0 },
        (news) => {
          keeper.publish([toLiveEvent(slot.sequence, news)]);
        },
        new AbortController().signal,
      );
      return measurement.attempts.at(-1)?.timeline.deltas.length ?? 0;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Megabytes of the largest renderer process: all that is resident, and the part that it shares with nobody. */
async function rendererMemory(browser: Browser | null): Promise<{ residentMb: number; privateMb: number } | null> {
  if (process.platform !== 'linux' || browser === null) return null;
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      const megabytes = (name: string): number =>
        Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1_024;
      return { residentMb: megabytes('VmRSS'), privateMb: megabytes('RssAnon') };
    });
  return sizes.sort((a, b) => b.residentMb - a.residentMb)[0] ?? null;
}

function report(result: {
  idle: FrameFigures;
  streaming: FrameFigures;
  memory: { residentMb: number; privateMb: number } | null;
  deltas: number;
}): void {
  const lines = [
    textTable([frameHeading, frameRow('idle page', result.idle), frameRow('6 lanes x 100 deltas/s', result.streaming)]),
    `deltas: ${result.deltas.toLocaleString('en-US')}`,
    result.memory === null
      ? 'renderer memory: not known on this platform'
      : `renderer memory: ${result.memory.residentMb.toFixed(0)} MB resident, ${result.memory.privateMb.toFixed(0)} MB of it private`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  mkdirSync('bench-results', { recursive: true });
  writeFileSync('bench-results/live.json', `${JSON.stringify({ at: new Date().toISOString(), ...result }, null, 2)}\n`);
  // Chromium's own measure of a process is what it shares with nobody.
  if (result.streaming.over50 > 0 || (result.memory?.privateMb ?? 0) > 250) process.exitCode = 1;
}
