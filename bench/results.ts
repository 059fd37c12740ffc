/** How long a stored session takes to open: the host's answer, its size, and the time until a real window shows it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApplication } from '../src/main/application.js';
import type { Application } from '../src/main/application-interface.js';
import { startLoopbackHost } from '../src/main/hosts/loopback/start-loopback-host.js';
import { spawnNodeSimulator } from '../src/main/simulator/spawn-node-simulator.js';
import { openStore } from '../src/main/storage/open-store.js';
import { median } from '../src/shared/statistics/median.js';
import { startBenchmark } from './common/benchmark.js';
import { describeMachine } from './common/machine.js';
import { textTable } from './common/text-table.js';
import { type SessionSize, storeSession } from './results/make-runs.js';
import { openHistoryWindow } from './results/window.js';

const quick = process.argv.includes('--quick');
const DELTAS_PER_RUN = 100;
/** 60, 600 and 5,000 runs. */
const sizes: readonly SessionSize[] = [
  { arms: 6, runsPerArm: 10, deltasPerRun: DELTAS_PER_RUN },
  { arms: 6, runsPerArm: 100, deltasPerRun: DELTAS_PER_RUN },
  { arms: 5, runsPerArm: 1_000, deltasPerRun: DELTAS_PER_RUN },
];
const REPEATS = quick ? 3 : 5;
/** For 600 runs: below these an opening feels like none. */
const goals = { hostMs: 100, windowMs: 300 } as const;
const GOAL_RUNS = 600;

interface Opening {
  readonly runs: number;
  /** From the request to the answer, as the application gives it to a host. Median of all but the first. */
  readonly hostMs: number | null;
  /** The first one, which also loads code. */
  readonly hostFirstMs: number | null;
  readonly bytes: number;
  /** From the click to the frame that holds the findings, the picture, and the tables. */
  readonly pictureMs: number | null;
  readonly tablesMs: number | null;
}

const { folder, cleanup, run } = startBenchmark('results');
await run(async () => {
  report(new Date().toISOString(), await measure());
});

async function measure(): Promise<Opening[]> {
  const out = join(process.cwd(), 'out');
  const dataDirectory = join(folder, 'data');
  const store = openStore(dataDirectory);
  const sessions = sizes.map((size) => ({ runs: size.arms * size.runsPerArm, id: storeSession(store, size) }));
  store.close();
  const application = await createApplication({
    dataDirectory,
    host: 'loopback',
    version: 'bench',
    spawnSimulator: spawnNodeSimulator(join(out, 'main/simulator.js')),
    measuringThreadPath: join(out, 'main/measuring-thread.js'),
  });
  cleanup.add(() => application.close());
  const host = await startLoopbackHost({ application, rendererDirectory: join(out, 'renderer'), port: 0 });
  cleanup.add(() => host.close());
  const window = await openHistoryWindow(host.url);
  cleanup.add(() => window.close());

  const openings: Opening[] = [];
  for (const { runs, id } of sessions) {
    const answers = await repeat(() => answerTime(application, id));
    const [first, ...later] = answers;
    const shown = await repeat(() => window.open(id));
    openings.push({
      runs,
      hostMs: median(later.map(({ ms }) => ms)),
      hostFirstMs: first?.ms ?? null,
      bytes: first?.bytes ?? 0,
      pictureMs: median(shown.map(({ pictureMs }) => pictureMs)),
      tablesMs: median(shown.map(({ tablesMs }) => tablesMs)),
    });
  }
  return openings;
}

async function repeat<T>(work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let count = 0; count < REPEATS; count += 1) results.push(await work());
  return results;
}

/** The answer as text is part of it: that is what a host sends. */
async function answerTime(application: Application, id: string): Promise<{ ms: number; bytes: number }> {
  const startMs = performance.now();
  const result = await application.dispatch('sessions.get', { id });
  const text = JSON.stringify(result);
  const ms = performance.now() - startMs;
  if (!result.ok) throw new Error(`${result.error.message} ${result.error.hint}`);
  return { ms, bytes: Buffer.byteLength(text) };
}

function report(startedAt: string, openings: readonly Opening[]): void {
  const ms = (value: number | null): string => (value === null ? '-' : value.toFixed(0));
  const rows = openings.map(({ runs, hostMs, hostFirstMs, bytes, pictureMs, tablesMs }) => [
    String(runs),
    ...[hostMs, hostFirstMs].map(ms),
    (bytes / 1e6).toFixed(2),
    ...[pictureMs, tablesMs].map(ms),
  ]);
  const heading = ['runs', 'host ms', 'first time', 'MB', 'click to picture ms', 'to tables ms'];
  const judged = openings.find(({ runs }) => runs === GOAL_RUNS);
  const met = (judged?.hostMs ?? Infinity) < goals.hostMs && (judged?.pictureMs ?? Infinity) < goals.windowMs;
  const verdict = `Goal at ${GOAL_RUNS} runs, host below ${goals.hostMs} ms and window below ${goals.windowMs} ms: ${met ? 'met' : 'NOT MET'}`;
  process.stdout.write(`${textTable([heading, ...rows])}\n\n${verdict}\n`);
  mkdirSync('bench-results', { recursive: true });
  const result = { at: startedAt, quick, machine: describeMachine(), deltasPerRun: DELTAS_PER_RUN, openings, met };
  writeFileSync('bench-results/results.json', `${JSON.stringify(result, null, 2)}\n`);
  if (!met) process.exitCode = 1;
}
