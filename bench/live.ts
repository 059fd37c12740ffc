/** How smoothly the window draws six lanes at 100 deltas/s each: frames and memory of a real Chromium. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium } from 'playwright-core';
import { createApplication } from '../src/main/application.js';
import type { Application } from '../src/main/application-interface.js';
import { toLiveEvent } from '../src/main/benchmark/live-news.js';
import { startMeasuringThread } from '../src/main/benchmark/worker-measuring-thread.js';
import { createEventHub } from '../src/main/event-hub.js';
import { startLoopbackHost } from '../src/main/hosts/loopback/start-loopback-host.js';
import { createLiveKeeper, type LiveKeeper } from '../src/main/live/live-keeper.js';
import { launchSimulator } from '../src/main/simulator/launch-simulator.js';
import { spawnNodeSimulator } from '../src/main/simulator/spawn-node-simulator.js';
import type { Arm } from '../src/shared/domain/session.js';

const LANES = 6;
const quick = process.argv.includes('--quick');
/** 6 x 3,400 = 20,400 deltas in 34 s. */
const deltasPerLane = quick ? 600 : 3_400;
const idleSeconds = quick ? 3 : 10;

const out = join(process.cwd(), 'out');
const dataDirectory = mkdtempSync(join(tmpdir(), 'firsttoken-bench-'));
const spawnSimulator = spawnNodeSimulator(join(out, 'main/simulator.js'));
const measuringThreadPath = join(out, 'main/measuring-thread.js');

const simulator = await launchSimulator({ scenario: 'steady', seed: 1, timeScale: 1 }, spawnSimulator);
const application = await createApplication({
  dataDirectory,
  host: 'loopback',
  version: 'bench',
  spawnSimulator,
  measuringThreadPath,
});
const hub = createEventHub();
const keeper = createLiveKeeper((batch) => {
  hub.emit('live.batch', batch);
});
const host = await startLoopbackHost({
  application: withLive(application, keeper),
  rendererDirectory: join(out, 'renderer'),
  port: 0,
});
const asRoot = process.getuid?.() === 0;
const browser = await chromium.launch({
  executablePath: process.env['FIRSTTOKEN_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--disable-background-networking', ...(asRoot ? ['--no-sandbox'] : [])],
});

try {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  const devtools = await browser.newBrowserCDPSession();
  await page.goto(host.url);
  await page.getByRole('heading', { name: 'New benchmark' }).waitFor();
  await page.getByRole('link', { name: 'Live', exact: true }).click();
  const idle = await framesDuring(idleSeconds * 1_000);

  const streaming = streamAllLanes();
  // The first second is not judged: six lanes are mounted in it.
  await page.locator('section[data-status="streaming"]').first().waitFor();
  await page.waitForTimeout(1_000);
  const measured = await framesDuring(deltasPerLane * 10 - 2_500);
  const memory = await rendererMemory(devtools);
  const deltas = await streaming;
  report({ idle, streaming: measured, memory, deltas });

  async function framesDuring(milliseconds: number): Promise<FrameFigures> {
    const gaps = await page.evaluate<number[]>(`new Promise((resolve) => {
      const gaps = []; const start = performance.now(); let last = start;
      requestAnimationFrame(function frame(now) {
        gaps.push(now - last); last = now;
        if (now - start < ${milliseconds}) requestAnimationFrame(frame); else resolve(gaps.slice(1));
      });
    })`);
    return frameFigures(gaps);
  }
} finally {
  await browser.close();
  await host.close();
  await application.close();
  await simulator.stop();
  rmSync(dataDirectory, { recursive: true, force: true });
}

interface FrameFigures {
  frames: number;
  p50: number;
  p95: number;
  p99: number;
  max: number;
  over50: number;
}

/** The real application, but with the live state of this benchmark: it runs its streams at once, not in turn. */
function withLive(real: Application, live: LiveKeeper): Application {
  return {
    ...real,
    dispatch: (name, input) =>
      name === 'live.snapshot' ? Promise.resolve({ ok: true, data: live.snapshot() }) : real.dispatch(name, input),
    on: (event, callback) => (event === 'live.batch' ? hub.on(event, callback) : real.on(event, callback)),
  };
}

/** @returns how many deltas came; each lane is a measuring thread of its own with the real SDK */
async function streamAllLanes(): Promise<number> {
  const arms = Array.from({ length: LANES }, (_, index) => armOf(index));
  const threads = arms.map(() => startMeasuringThread(measuringThreadPath));
  const credentials = { accessKeyId: 'AKIDBENCH', secretAccessKey: 'not-a-secret' };
  await Promise.all(
    threads.map((thread) =>
      thread.prepare({ region: 'us-west-2', endpoint: simulator.http1, credentials, trustedCertificate: null }),
    ),
  );
  const startedAt = new Date().toISOString();
  keeper.publish([
    {
      type: 'session.started',
      sessionId: 'bench',
      name: 'Six lanes at once',
      startedAt,
      simulated: true,
      timeScale: 1,
      arms,
      plannedRuns: LANES,
    },
  ]);
  const counts = await Promise.all(
    arms.map(async (arm, sequence) => {
      const thread = threads[sequence];
      if (thread === undefined) return 0;
      keeper.publish([
        {
          type: 'run.started',
          slot: {
            sequence,
            armId: arm.id,
            phase: 'measured',
            ordinal: 1,
            block: 1,
            idleSeconds: 0,
            plannedStartMs: null,
          },
        },
      ]);
      const measurement = await thread.measure(
        {
          modelId: arm.modelId,
          settings: arm.settings,
          prompt: { system: '', user: 'Stream.' },
          scheduledAtNs: null,
          timeoutMs: null,
          retries: 0,
        },
        (news) => {
          keeper.publish([toLiveEvent(sequence, news)]);
        },
        new AbortController().signal,
      );
      await thread.close();
      return measurement.attempts.at(-1)?.timeline.deltas.length ?? 0;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

function armOf(index: number): Arm {
  const modelId = `simulator.steady-${String([100, 150, 200, 250, 300, 400][index])}ms-v1:0`;
  return {
    id: `arm-${index + 1}`,
    label: `Lane ${index + 1}`,
    modelId,
    settings: {
      region: 'us-west-2',
      transport: 'http1',
      cachePoint: false,
      serviceTier: null,
      latency: null,
      maxTokens: deltasPerLane,
      temperature: null,
      topP: null,
    },
    model: { name: modelId, provider: 'Simulator', crossRegion: false, cacheMinimumTokens: null, reasoning: false },
  };
}

function frameFigures(gaps: readonly number[]): FrameFigures {
  const sorted = [...gaps].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    frames: sorted.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    max: at(1),
    over50: sorted.filter((gap) => gap > 50).length,
  };
}

/** Megabytes of the largest renderer process: all that is resident, and the part that it shares with nobody. */
async function rendererMemory(devtools: CDPSession): Promise<{ residentMb: number; privateMb: number } | null> {
  if (process.platform !== 'linux') return null;
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
  const row = (name: string, { frames, p50, p95, p99, max, over50 }: FrameFigures): string =>
    [name.padEnd(22), frames, ...[p50, p95, p99, max].map((value) => value.toFixed(1)), over50]
      .map((cell) => String(cell).padStart(9))
      .join('');
  const lines = [
    `${' '.repeat(22)}   frames   p50 ms   p95 ms   p99 ms   max ms    > 50 ms`,
    row('idle page', result.idle),
    row('6 lanes x 100 deltas/s', result.streaming),
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
