/** Ends runs from outside and times how long it takes until their measurement is handed back. */
import type { MeasuringThread } from '../../src/main/benchmark/ports.js';
import { STREAMS_PER_THREAD } from '../../src/main/benchmark/streams-per-thread.js';
import { type Transport, transports } from '../../src/shared/domain/plan.js';
import { quantile } from '../../src/shared/statistics/quantile.js';
import { seededRandom } from '../../src/shared/statistics/seeded-random.js';
import { shuffled } from '../../src/shared/statistics/shuffled.js';
import { endOf, type RunEnd } from './fault-table.js';
import { type Phase, phases } from './phases.js';
import { stormRequest } from './storm-request.js';

const enders = ['cancel', 'time-out'] as const;
export type Ender = (typeof enders)[number];
const expectedEnds: Record<Ender, RunEnd> = { cancel: 'cancelled', 'time-out': 'failed: deadline' };

/** A run is ended after this, at a moment that no timer of the run shares. */
const SHORTEST_RUN_MS = 150;
const LONGEST_RUN_MS = 300;

interface Sample {
  readonly transport: Transport;
  readonly phase: Phase;
  readonly ender: Ender;
  readonly endAfterMs: number;
}

export interface EndDelay {
  readonly transport: Transport;
  readonly phase: string;
  readonly ender: Ender;
  /** Runs that were in the phase when they ended. */
  readonly n: number;
  /** From the abort signal, or from the end of the time limit counted from the call, milliseconds. */
  readonly p50: number | null;
  readonly max: number | null;
  /** Runs that ended in another phase, which a busy computer does. */
  readonly elsewhere: number;
  /** Runs that ended otherwise than they should. */
  readonly wrong: number;
}

type TimedSample = Sample & { readonly delayMs: number; readonly isRight: boolean; readonly wasReached: boolean };

/** @param threads by the server that they are prepared for */
export async function timeEnds(
  threads: Readonly<Record<Phase['server'], Pick<MeasuringThread, 'measure'>>>,
  runsPerCell: number,
  seed: number,
): Promise<EndDelay[]> {
  const random = seededRandom(seed);
  const cells = transports.flatMap((transport) =>
    phases.flatMap((phase) => enders.map((ender) => ({ transport, phase, ender }))),
  );
  const samples = cells.flatMap((cell) =>
    Array.from({ length: runsPerCell }, () => ({
      ...cell,
      endAfterMs: SHORTEST_RUN_MS + random() * (LONGEST_RUN_MS - SHORTEST_RUN_MS),
    })),
  );
  const queue = shuffled(samples, random).values();
  const timed: TimedSample[] = [];
  async function work(): Promise<void> {
    for (const sample of queue) timed.push(await timeOne(threads[sample.phase.server], sample));
  }
  await Promise.all(Array.from({ length: STREAMS_PER_THREAD }, work));
  return cells.map(({ transport, phase, ender }) => {
    const own = timed.filter((one) => one.transport === transport && one.phase === phase && one.ender === ender);
    const delays = own.filter(({ isRight, wasReached }) => isRight && wasReached).map(({ delayMs }) => delayMs);
    return {
      transport,
      phase: phase.name,
      ender,
      n: delays.length,
      p50: quantile(delays, 0.5),
      max: delays.length === 0 ? null : Math.max(...delays),
      elsewhere: own.filter(({ wasReached }) => !wasReached).length,
      wrong: own.filter(({ isRight }) => !isRight).length,
    };
  });
}

async function timeOne(thread: Pick<MeasuringThread, 'measure'>, sample: Sample): Promise<TimedSample> {
  const { transport, phase, ender, endAfterMs } = sample;
  const timeoutMs = ender === 'time-out' ? endAfterMs : null;
  const cancel = new AbortController();
  let endedAt = performance.now() + endAfterMs;
  if (ender === 'cancel') {
    setTimeout(() => {
      endedAt = performance.now();
      cancel.abort();
    }, endAfterMs);
  }
  const request = stormRequest({ modelId: phase.modelId, transport, timeoutMs, retries: phase.retries });
  const measurement = await thread.measure(request, () => undefined, cancel.signal);
  const delayMs = performance.now() - endedAt;
  const isRight = endOf(measurement.outcome) === expectedEnds[ender];
  return { ...sample, delayMs, isRight, wasReached: phase.wasReached(measurement) };
}
