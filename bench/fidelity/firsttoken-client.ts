/** (a) Firsttoken itself: its pool of measuring threads, and a window that draws what they report. */
import { toLiveEvent } from '../../src/main/benchmark/live-news.js';
import { toLiveResult } from '../../src/main/benchmark/live-result.js';
import type { MeasuringThread } from '../../src/main/benchmark/ports.js';
import type { ThreadData } from '../../src/main/benchmark/thread-messages.js';
import { createThreadPool } from '../../src/main/benchmark/thread-pool.js';
import { startMeasuringThread } from '../../src/main/benchmark/worker-measuring-thread.js';
import type { LiveKeeper } from '../../src/main/live/live-keeper.js';
import { computeRunFigures } from '../../src/shared/domain/figures/compute-run-figures.js';
import type { Measurement, Run, RunSlot } from '../../src/shared/domain/run.js';
import type { Arm } from '../../src/shared/domain/session.js';
import { armsOf, sessionStarted, slotOf } from '../common/shown-session.js';
import { credentials, type Endpoint, modelId, prompt, region } from './endpoint.js';
import { type FidelityClient, type PassPlan, type PassRun, type RecordedRun, runStreams } from './pass.js';

/** A run that hangs is a failed one in the table, and the others go on. */
const RUN_LIMIT_MS = 20_000;

export interface FirsttokenOptions {
  readonly measuringThreadPath: string;
  readonly endpoint: Endpoint;
  readonly keeper: LiveKeeper;
  readonly priority?: ThreadData['priority'] | undefined;
}

export function createFirsttokenClient({
  measuringThreadPath,
  endpoint,
  keeper,
  priority,
}: FirsttokenOptions): FidelityClient {
  const threads = createThreadPool(() => startMeasuringThread(measuringThreadPath, priority && { priority }));
  let passes = 0;
  return {
    async pass(plan) {
      passes += 1;
      const { http1, certificate } = endpoint;
      const target = { region, endpoint: http1, credentials, trustedCertificate: certificate };
      await threads.prepare(target, plan.pausesMs.length);
      return measureAndShow(plan, threads, keeper, `pass-${passes}`);
    },
    close: () => threads.close(),
  };
}

async function measureAndShow(
  plan: PassPlan,
  threads: MeasuringThread,
  keeper: LiveKeeper,
  sessionId: string,
): Promise<PassRun[]> {
  const lanes = plan.pausesMs.map((_, stream) => ({ label: `Stream ${stream + 1}`, modelId }));
  const arms = armsOf(lanes, plan.deltas);
  const plannedRuns = plan.pausesMs.reduce((sum, pauses) => sum + pauses.length, 0);
  keeper.publish([sessionStarted(sessionId, `${arms.length} streams at once`, arms, plannedRuns)]);
  let sequence = -1;
  const runs = await runStreams(plan, (stream) => {
    const arm = arms[stream];
    if (arm === undefined) throw new Error('There are fewer lanes than streams.');
    sequence += 1;
    return measureRun(threads, keeper, slotOf(sequence, arm), arm);
  });
  keeper.publish([{ type: 'session.ended', state: 'done', endedAt: new Date().toISOString(), message: null }]);
  return runs;
}

async function measureRun(
  threads: MeasuringThread,
  keeper: LiveKeeper,
  slot: RunSlot,
  { settings }: Arm,
): Promise<RecordedRun> {
  keeper.publish([{ type: 'run.started', slot }]);
  const measurement = await threads.measure(
    { modelId, settings, prompt, scheduledAtNs: null, timeoutMs: RUN_LIMIT_MS, retries: 0 },
    (news) => {
      keeper.publish([toLiveEvent(slot.sequence, news)]);
    },
    new AbortController().signal,
  );
  const run: Run = { ...slot, ...measurement };
  keeper.publish([{ type: 'run.ended', slot, result: toLiveResult(run) }]);
  return toRecordedRun(run);
}

/** The stamp of a delta is the arrival of its chunk, from which the figures are computed. */
export function toRecordedRun(run: Run): RecordedRun {
  const attempt = run.attempts.at(-1);
  return {
    requestId: attempt?.requestId ?? null,
    sentNs: BigInt(attempt?.timeline.sentAtNs ?? 0),
    deltaOffsetsNs: (attempt?.timeline.deltas ?? []).map(([decodedNs, , , arrivedNs]) => arrivedNs ?? decodedNs),
    failure: failureOf(run),
    ownDelay: { ...run.loopDelay, clientDelayed: computeRunFigures(run).clientDelayed === true },
  };
}

function failureOf({ outcome }: Measurement): string | null {
  if (outcome.kind === 'completed') return null;
  return outcome.kind === 'cancelled' ? 'cancelled' : outcome.failure.message;
}
