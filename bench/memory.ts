/** Whether memory stays flat over thousands of runs of the real engine: heaps of both threads, and the process around them. */
import './memory/small-young-generation.js';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSchedule } from '../src/main/benchmark/make-schedule.js';
import { runSession } from '../src/main/benchmark/run-session.js';
import { createThreadPool } from '../src/main/benchmark/thread-pool.js';
import { startMeasuringThread } from '../src/main/benchmark/worker-measuring-thread.js';
import { createLiveKeeper } from '../src/main/live/live-keeper.js';
import { launchSimulator } from '../src/main/simulator/launch-simulator.js';
import { spawnNodeSimulator } from '../src/main/simulator/spawn-node-simulator.js';
import { openStore } from '../src/main/storage/open-store.js';
import { startBenchmark } from './common/benchmark.js';
import { describeMachine } from './common/machine.js';
import { credentials, endpointOf, region } from './fidelity/endpoint.js';
import { makeSession } from './memory/make-session.js';
import { plantLeak } from './memory/planted-leak.js';
import { growthTable, judgeParts, samplesTable } from './memory/report-growth.js';
import { type MemorySample, takeSample } from './memory/take-sample.js';

const quick = process.argv.includes('--quick');
const runsPerSession = 250;
/** Caches fill, code is compiled, the allocator finds its size: not judged. */
const warmUpRuns = quick ? 1_000 : 2_500;
const judgedRuns = quick ? 2_000 : 5_000;

const { folder, cleanup, run } = startBenchmark('memory');
await run(async () => {
  const startedAt = new Date().toISOString();
  report(startedAt, await sampleRuns());
});

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
  for (let done = 0; done < warmUpRuns + judgedRuns; done += runsPerSession) {
    const session = makeSession(`memory-${done}`, runsPerSession, http1);
    const end = await runSession({
      session,
      schedule: makeSchedule({ arms: session.arms, runs: runsPerSession, warmups: 0, order: 'shuffled', seed: 1 }),
      target: { region, endpoint: http1, credentials, trustedCertificate: certificate },
      threads,
      store,
      publish: (events) => {
        live.publish(events);
        for (const { type } of events) if (type === 'run.ended') plantLeak();
      },
      signal: cancel.signal,
    });
    if (end.state !== 'done') throw new Error(`A session ended as ${end.state}: ${end.message ?? 'without a reason'}`);
    assertCompleted(store.listSessions()[0]?.completedRuns ?? 0);
    samples.push(await takeSample(done + runsPerSession));
  }
  return samples;
}

/** Runs that fail early would hold no memory, and prove nothing. */
function assertCompleted(completedRuns: number): void {
  if (completedRuns === runsPerSession) return;
  throw new Error(`Only ${completedRuns} of ${runsPerSession} runs of a session were completed.`);
}

function report(startedAt: string, samples: readonly MemorySample[]): void {
  const growth = judgeParts(samples.filter(({ runs }) => runs >= warmUpRuns));
  process.stdout.write(`${samplesTable(samples)}\n\n${growthTable(growth)}\n`);
  mkdirSync('bench-results', { recursive: true });
  const result = { at: startedAt, quick, machine: describeMachine(), warmUpRuns, judgedRuns, samples, growth };
  writeFileSync('bench-results/memory.json', `${JSON.stringify(result, null, 2)}\n`);
  const verdicts = Object.values(growth).map(({ verdict }) => verdict);
  // The short form can find growth, but is too short to rule it out in every part.
  if (verdicts.includes('grows') || (!quick && verdicts.includes('unclear'))) process.exitCode = 1;
}
