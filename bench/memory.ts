/** Whether memory stays flat over thousands of runs of the real engine: heaps of both threads, and the whole process. */
import './memory/small-young-generation.js';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSchedule } from '../src/main/benchmark/make-schedule.js';
import { runSession } from '../src/main/benchmark/run-session.js';
import { createThreadPool } from '../src/main/benchmark/thread-pool.js';
import { startMeasuringThread } from '../src/main/benchmark/worker-measuring-thread.js';
import { createLiveKeeper } from '../src/main/live/live-keeper.js';
import { launchSimulator } from '../src/main/simulator/launch-simulator.js';
import { spawnNodeSimulator } from '../src/main/simulator/spawn-node-simulator.js';
import { openStore } from '../src/main/storage/open-store.js';
import { createCleanup } from './common/cleanup.js';
import { watchForInterrupt } from './common/interrupt.js';
import { describeMachine } from './common/machine.js';
import { textTable } from './common/text-table.js';
import { credentials, endpointOf, region } from './fidelity/endpoint.js';
import { collectedHeapBytes } from './memory/collected-heap.js';
import { askThreadHeap } from './memory/heap-channel.js';
import { makeSession } from './memory/make-session.js';
import { residentBytes } from './memory/resident-bytes.js';
import { afterWarmUp, theilSenSlope } from './memory/slope.js';

/** Below this it counts as flat: 5,000 runs would add 5 MB. */
const FLAT_BYTES_PER_RUN = 1_024;

const quick = process.argv.includes('--quick');
const totalRuns = quick ? 600 : 5_000;
const runsPerSample = quick ? 50 : 250;

interface MemorySample {
  runs: number;
  mainHeap: number;
  threadHeap: number;
  resident: number;
}
const parts = {
  mainHeap: 'heap of the main thread',
  threadHeap: 'heap of the measuring thread',
  resident: 'resident memory of the process, its own part',
} as const satisfies Record<Exclude<keyof MemorySample, 'runs'>, string>;

const interrupt = watchForInterrupt();
const cleanup = createCleanup();
const folder = mkdtempSync(join(tmpdir(), 'firsttoken-memory-'));
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});
try {
  const startedAt = new Date().toISOString();
  report(startedAt, await Promise.race([sampleRuns(), interrupt.happened]));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = interrupt.exitCode() ?? 1;
} finally {
  await cleanup.run();
  process.exit();
}

async function sampleRuns(): Promise<MemorySample[]> {
  const out = join(process.cwd(), 'out');
  const simulator = await launchSimulator(
    { scenario: 'steady', seed: 1, timeScale: 0.001 },
    spawnNodeSimulator(join(out, 'main/simulator.js')),
  );
  cleanup.add(() => simulator.stop());
  const { http1, certificate } = endpointOf(simulator);
  const store = openStore(join(folder, 'data'));
  cleanup.add(() => {
    store.close();
    return Promise.resolve();
  });
  const threads = createThreadPool(() => startMeasuringThread(join(out, 'bench/memory/measuring-thread.entry.mjs')));
  cleanup.add(() => threads.close());
  const live = createLiveKeeper(() => undefined);
  const cancel = new AbortController();
  cleanup.add(() => {
    cancel.abort();
    return Promise.resolve();
  });

  const samples: MemorySample[] = [];
  // Sessions of the size that a person would run: each prepares its client anew, so that its end is measured too.
  for (let done = 0; done < totalRuns; done += runsPerSample) {
    const session = makeSession(`memory-${done}`, runsPerSample, http1);
    const end = await runSession({
      session,
      schedule: makeSchedule({ arms: session.arms, runs: runsPerSample, warmups: 0, order: 'shuffled', seed: 1 }),
      target: { region, endpoint: http1, credentials, trustedCertificate: certificate },
      threads,
      store,
      publish: (events) => {
        live.publish(events);
      },
      signal: cancel.signal,
    });
    if (end.state !== 'done') throw new Error(`A session ended as ${end.state}: ${end.message ?? 'without a reason'}`);
    assertCompleted(store.listSessions()[0]?.completedRuns ?? 0);
    const threadHeap = await askThreadHeap();
    const mainHeap = collectedHeapBytes();
    samples.push({ runs: done + runsPerSample, mainHeap, threadHeap, resident: residentBytes() });
  }
  return samples;
}

/** Runs that fail early would hold no memory, and prove nothing. */
function assertCompleted(completedRuns: number): void {
  if (completedRuns === runsPerSample) return;
  throw new Error(`Only ${completedRuns} of ${runsPerSample} runs of a session were completed.`);
}

function report(startedAt: string, samples: readonly MemorySample[]): void {
  const verdicts = Object.entries(parts).map(([key, name]) => {
    const part = key as keyof typeof parts;
    const series = afterWarmUp(samples.map((sample) => ({ runs: sample.runs, bytes: sample[part] })));
    const bytesPerRun = theilSenSlope(series);
    // In a short form the process as a whole still breathes by more than the limit: shown, not judged.
    const judged = part !== 'resident' || !quick;
    return { part: name, bytesPerRun, judged, flat: bytesPerRun !== null && bytesPerRun < FLAT_BYTES_PER_RUN };
  });
  const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(2);
  const lines = [
    textTable([
      ['runs', 'main heap MB', 'thread heap MB', 'resident MB'],
      ...samples.map(({ runs, mainHeap, threadHeap, resident }) => [
        String(runs),
        ...[mainHeap, threadHeap, resident].map(megabytes),
      ]),
    ]),
    '',
    ...verdicts.map(({ part, bytesPerRun, judged, flat }) => {
      const verdict = judged ? (flat ? 'flat' : `GROWS, limit ${FLAT_BYTES_PER_RUN}`) : 'not judged in the quick form';
      return `${part}: ${bytesPerRun === null ? '-' : bytesPerRun.toFixed(0)} bytes per run after warm-up: ${verdict}`;
    }),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  mkdirSync('bench-results', { recursive: true });
  const result = { at: startedAt, quick, machine: describeMachine(), samples, verdicts };
  writeFileSync('bench-results/memory.json', `${JSON.stringify(result, null, 2)}\n`);
  if (verdicts.some(({ judged, flat }) => judged && !flat)) process.exitCode = 1;
}
