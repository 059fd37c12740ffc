/** How soon a run is handed back after a cancel or its time limit, and how each fault ends, on every transport. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MeasuringThread } from '../src/main/benchmark/ports.js';
import { startMeasuringThread } from '../src/main/benchmark/worker-measuring-thread.js';
import { launchSimulator } from '../src/main/simulator/launch-simulator.js';
import { spawnNodeSimulator } from '../src/main/simulator/spawn-node-simulator.js';
import { startBenchmark } from './common/benchmark.js';
import { describeMachine, loadAverage } from './common/machine.js';
import { credentials, endpointOf, region } from './fidelity/endpoint.js';
import { startMuteServer } from './storm/mute-server.js';
import { delayProblems, delayTable, faultReport, LIMIT_MS } from './storm/report.js';
import { type FaultResult, runTable } from './storm/run-table.js';
import { stormScenario } from './storm/storm-scenario.js';
import { type EndDelay, timeEnds } from './storm/time-ends.js';

const quick = process.argv.includes('--quick');
const runsPerCell = quick ? 5 : 20;
const seed = 20_261_123;

const { folder, cleanup, run } = startBenchmark('storm');
await run(async () => {
  const startedAt = new Date().toISOString();
  const loadBefore = loadAverage();
  const { faults, delays } = await storm();
  report(startedAt, loadBefore, faults, delays);
});

async function storm(): Promise<{ faults: FaultResult[]; delays: EndDelay[] }> {
  const scenario = join(folder, 'storm.json');
  writeFileSync(scenario, JSON.stringify(stormScenario('every')));
  const simulator = await launchSimulator(
    { scenario, seed: 1, timeScale: 1 },
    spawnNodeSimulator(join(process.cwd(), 'out/main/simulator.js')),
  );
  cleanup.add(() => simulator.stop());
  const mute = await startMuteServer();
  cleanup.add(() => mute.close());
  const { http1, certificate } = endpointOf(simulator);
  const toSimulator = await startThread(http1, certificate);
  const toMute = await startThread(mute.address, null);
  const faults = await runTable(toSimulator);
  const delays = await timeEnds({ simulator: toSimulator, mute: toMute }, runsPerCell, seed);
  return { faults, delays };
}

async function startThread(endpoint: string, trustedCertificate: string | null): Promise<MeasuringThread> {
  const thread = startMeasuringThread(join(process.cwd(), 'out/main/measuring-thread.js'));
  cleanup.add(() => thread.close());
  await thread.prepare({ region, endpoint, credentials, trustedCertificate });
  return thread;
}

function report(
  startedAt: string,
  loadBefore: number | null,
  faults: readonly FaultResult[],
  delays: readonly EndDelay[],
): void {
  const machine = describeMachine();
  const load = { before: loadBefore, after: loadAverage() };
  const problems = delayProblems(delays);
  const wrong = faults.filter(({ end, expected }) => end !== expected);
  const asExpected = `${faults.length - wrong.length} of ${faults.length} runs ended as expected.`;
  process.stdout.write(
    [
      `${machine.cpu ?? 'unknown processor'}, ${machine.cores} cores, load ${load.before ?? '-'} to ${load.after ?? '-'}, Node ${machine.node}, ${startedAt}`,
      '',
      faultReport(faults),
      asExpected,
      '',
      `From the cancel, or the end of the time limit, to the measurement in hand; limit ${LIMIT_MS} ms:`,
      delayTable(delays),
      ...(problems.length === 0 ? ['All within the limit.'] : problems),
      '',
    ].join('\n'),
  );
  mkdirSync('bench-results', { recursive: true });
  const result = { at: startedAt, quick, seed, runsPerCell, limitMs: LIMIT_MS, machine, load, delays, faults };
  writeFileSync('bench-results/storm.json', `${JSON.stringify(result, null, 2)}\n`);
  if (problems.length > 0 || wrong.length > 0) process.exitCode = 1;
}
