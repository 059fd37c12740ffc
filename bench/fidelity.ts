/** How far Firsttoken's stamps are from the server's own, beside the plain SDK loop and raw sockets. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLiveKeeper, type LiveKeeper } from '../src/main/live/live-keeper.js';
import { launchSimulator } from '../src/main/simulator/launch-simulator.js';
import { spawnNodeSimulator } from '../src/main/simulator/spawn-node-simulator.js';
import { startClientThread } from './fidelity/client-thread.js';
import { type ClientId, clientIds, comparedClients } from './fidelity/clients.js';
import { deltaGapMs, type Endpoint, endpointOf, ttftMs } from './fidelity/endpoint.js';
import { createFirsttokenClient } from './fidelity/firsttoken-client.js';
import { judgeGoals } from './fidelity/goals.js';
import { startBenchmark } from './common/benchmark.js';
import { type LiveWindow, openLiveWindow } from './common/live-window.js';
import { describeMachine, loadAverage, type ProcessorTime, processorTime } from './common/machine.js';
import type { FidelityClient, PassRun } from './fidelity/pass.js';
import { cellTable, goalTable } from './fidelity/report.js';
import { makeRounds, type ScheduledPass, streamCounts } from './fidelity/schedule.js';
import type { SdkLoopData } from './fidelity/sdk-loop.entry.js';
import { readServerLog } from './fidelity/server-log.js';
import { summariseCell } from './fidelity/summarise-cell.js';

/** Lets what a pass left behind settle before the next. */
const BETWEEN_PASSES_MS = 150;

const quick = process.argv.includes('--quick');
const seed = 20_261_123;
const settings = quick
  ? { rounds: 2, deltas: 25, runs: { 1: 4, 6: 4, 32: 2 } }
  : { rounds: 5, deltas: 30, runs: { 1: 12, 6: 10, 32: 4 } };
/** The quick form leaves the experiments out. */
const clients = quick ? comparedClients : clientIds;
const schedule = makeRounds({
  seed,
  clients,
  rounds: settings.rounds,
  deltas: settings.deltas,
  runs: (streams) => settings.runs[streams as keyof typeof settings.runs],
});

interface DonePass extends ScheduledPass {
  readonly runs: readonly PassRun[];
  /** Of the window, after a pass of Firsttoken; null for the others. */
  readonly lanesDrawn: number | null;
  /** While it ran; null where the system does not say. */
  readonly processor: ProcessorTime | null;
}

const { folder, cleanup, run } = startBenchmark('fidelity');
await run(async () => {
  const startedAt = new Date().toISOString();
  const loadBefore = loadAverage();
  const logFile = join(folder, 'server.log');
  const { passes, endpoint } = await runAllPasses(logFile);
  // The log is complete when the simulator has gone.
  await cleanup.run();
  const log = readServerLog(logFile);
  const cells = streamCounts.flatMap((streams) =>
    clients.map((client) => {
      const own = passes.filter((pass) => pass.client === client && pass.streams === streams);
      return summariseCell(
        { client, streams, stolenShare: stolenShare(own) },
        own.map(({ runs }) => runs),
        log,
      );
    }),
  );
  const goals = [...judgeGoals(cells), windowGoal(passes)];
  const protocol = endpoint.certificate === null ? 'cleartext (this simulator has no TLS)' : 'TLS';
  const machine = describeMachine();
  const load = { before: loadBefore, after: loadAverage() };
  process.stdout.write(
    [
      `${machine.cpu ?? 'unknown processor'}, ${machine.cores} cores, load ${load.before ?? '-'} to ${load.after ?? '-'}, Node ${machine.node}, ${startedAt}`,
      `scenario steady over ${protocol}, ${1_000 / deltaGapMs} deltas/s, ${settings.rounds} rounds, seed ${seed}`,
      '',
      cellTable(cells),
      '',
      goalTable(goals),
      '',
    ].join('\n'),
  );
  mkdirSync('bench-results', { recursive: true });
  const result = { at: startedAt, quick, seed, ...settings, protocol, machine, load, cells, goals };
  writeFileSync('bench-results/fidelity.json', `${JSON.stringify(result, null, 2)}\n`);
  if (goals.some(({ met }) => !met)) process.exitCode = 1;
});

async function runAllPasses(logFile: string): Promise<{ passes: DonePass[]; endpoint: Endpoint }> {
  const out = join(process.cwd(), 'out');
  const spawnSimulator = spawnNodeSimulator(join(out, 'main/simulator.js'));
  const measuringThreadPath = join(out, 'main/measuring-thread.js');
  const simulator = await launchSimulator({ scenario: 'steady', seed: 1, timeScale: 1, logFile }, spawnSimulator);
  cleanup.add(() => simulator.stop());
  const endpoint = endpointOf(simulator);
  const window = await openLiveWindow({
    dataDirectory: join(folder, 'data'),
    rendererDirectory: join(out, 'renderer'),
    measuringThreadPath,
    spawnSimulator,
  });
  cleanup.add(() => window.close());
  const sdkLoop = (data: SdkLoopData): FidelityClient =>
    startClientThread(join(out, 'bench/fidelity/sdk-loop.entry.mjs'), data);
  const firsttoken = (keeper: LiveKeeper, priority?: 'normal'): FidelityClient =>
    createFirsttokenClient({ measuringThreadPath, endpoint, keeper, priority });
  const started: Record<ClientId, FidelityClient> = {
    firsttoken: firsttoken(window.keeper),
    'firsttoken-unseen': firsttoken(createLiveKeeper(() => undefined)),
    'firsttoken-plain': firsttoken(window.keeper, 'normal'),
    'sdk-loop-busy': sdkLoop({ endpoint, busy: true }),
    'sdk-loop': sdkLoop({ endpoint, busy: false }),
    'raw-sockets': startClientThread(join(out, 'bench/fidelity/raw-socket.entry.mjs'), endpoint),
  };
  for (const client of Object.values(started)) cleanup.add(() => client.close());

  const passes: DonePass[] = [];
  for (const [index, pass] of schedule.entries()) {
    if (process.stderr.isTTY) process.stderr.write(`\rpass ${index + 1} of ${schedule.length} `);
    passes.push(await runPass(started[pass.client], pass, window));
    await sleep(BETWEEN_PASSES_MS);
  }
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  return { passes, endpoint };
}

/** @throws Error when the pass takes much longer than it should: a client or the server hangs */
async function runPass(client: FidelityClient, pass: ScheduledPass, window: LiveWindow): Promise<DonePass> {
  const runsPerStream = pass.plan.pausesMs[0]?.length ?? 0;
  const expectedMs = runsPerStream * (ttftMs + (pass.plan.deltas + 4) * deltaGapMs);
  const before = processorTime();
  const limit = new AbortController();
  const limitMs = 4 * expectedMs + 40_000;
  const tooLong = sleep(limitMs, undefined, { signal: limit.signal }).then(() => {
    throw new Error(`${pass.client} with ${pass.streams} streams did not end in ${(limitMs / 1_000).toFixed(0)} s.`);
  });
  tooLong.catch(() => undefined);
  try {
    const runs = await Promise.race([client.pass(pass.plan), tooLong]);
    const after = processorTime();
    return {
      ...pass,
      runs,
      lanesDrawn: pass.client === 'firsttoken' ? await window.countLanes() : null,
      processor:
        before === null || after === null
          ? null
          : { total: after.total - before.total, stolen: after.stolen - before.stolen },
    };
  } finally {
    limit.abort();
  }
}

function stolenShare(passes: readonly DonePass[]): number | null {
  const times = passes.map(({ processor }) => processor);
  const sum = (of: keyof ProcessorTime): number => times.reduce((total, time) => total + (time?.[of] ?? 0), 0);
  return times.includes(null) || sum('total') === 0 ? null : sum('stolen') / sum('total');
}

/** Without it a page that shows nothing would make Firsttoken look better than it is. */
function windowGoal(passes: readonly DonePass[]): ReturnType<typeof judgeGoals>[number] {
  const missing = passes.filter(({ lanesDrawn, streams }) => lanesDrawn !== null && lanesDrawn < streams).length;
  return { name: 'passes whose lanes the window did not draw', value: missing, limit: 0, met: missing === 0 };
}
