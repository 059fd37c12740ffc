/** How long somebody needs from the first start to the first result: at most 30 s and three clicks. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startBenchmark } from './common/benchmark.js';
import { startChromium } from './common/chromium.js';
import { describeMachine, loadAverage } from './common/machine.js';
import { textTable } from './common/text-table.js';
import { useForTheFirstTime } from './first-use/journey.js';

const LIMIT_SECONDS = 30;
const LIMIT_CLICKS = 3;

const { folder, cleanup, run } = startBenchmark('first-use');
await run(async () => {
  const startedMs = performance.now();
  const steps: { reached: string; atSeconds: number }[] = [];
  const onStep = (reached: string): void => {
    steps.push({ reached, atSeconds: (performance.now() - startedMs) / 1_000 });
  };
  const url = await startHost(join(folder, 'data'));
  onStep('the application serves its window');
  const chromium = await startChromium(folder);
  cleanup.add(() => chromium.close());
  const page = await chromium.browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url);
  const { clicks, badge } = await useForTheFirstTime(page, onStep);
  report(steps, clicks, badge);
});

/** @returns the address of the window, of an application that finds an empty data folder */
async function startHost(dataDirectory: string): Promise<string> {
  const commandLine = join(process.cwd(), 'out/main/cli.js');
  const host = spawn(process.execPath, [commandLine, 'serve', '--no-open', '--data-dir', dataDirectory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  cleanup.add(() => ended(host));
  for await (const line of createInterface(host.stdout)) {
    if (line.includes('"ready"')) return (JSON.parse(line) as { url: string }).url;
  }
  throw new Error('The application ended before it was ready.');
}

function ended(host: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (host.exitCode !== null) {
      resolve();
      return;
    }
    host.once('exit', () => resolve());
    host.kill('SIGTERM');
  });
}

function report(steps: readonly { reached: string; atSeconds: number }[], clicks: number, badge: string): void {
  const rows = steps.map(({ reached, atSeconds }, index) => [
    reached,
    atSeconds.toFixed(1),
    (atSeconds - (steps[index - 1]?.atSeconds ?? 0)).toFixed(1),
  ]);
  const seconds = steps.at(-1)?.atSeconds ?? Infinity;
  const passed = seconds <= LIMIT_SECONDS && clicks <= LIMIT_CLICKS;
  const verdict = `First result after ${seconds.toFixed(1)} s and ${clicks} clicks; at most ${LIMIT_SECONDS} s and ${LIMIT_CLICKS} clicks are allowed.`;
  process.stdout.write(`${textTable([['reached', 'at s', 'took s'], ...rows])}\n\nBadge: ${badge}\n${verdict}\n`);
  const result = { at: new Date().toISOString(), machine: describeMachine(), loadAverage: loadAverage() };
  mkdirSync('bench-results', { recursive: true });
  writeFileSync(
    'bench-results/first-use.json',
    `${JSON.stringify({ ...result, steps, clicks, badge, passed }, null, 2)}\n`,
  );
  if (!passed) process.exitCode = 1;
}
