/** A stored session of any size, without measuring anything: arms, runs and deltas as a real one has them. */
import type { SessionStore } from '../../src/main/benchmark/ports.js';
import type { Run } from '../../src/shared/domain/run.js';
import type { Session } from '../../src/shared/domain/session.js';
import type { DeltaStamp } from '../../src/shared/domain/timeline.js';
import { seededRandom } from '../../src/shared/statistics/seeded-random.js';
import { makeSession } from '../memory/make-session.js';

export interface SessionSize {
  readonly arms: number;
  readonly runsPerArm: number;
  readonly deltasPerRun: number;
}

const NS_PER_MS = 1e6;
const words = 'Latency is the time between a question and its answer. ';

/** @returns the session's id */
export function storeSession(store: SessionStore, size: SessionSize): string {
  const runs = size.arms * size.runsPerArm;
  const session = makeSessionOf(`results-${runs}`, size);
  store.insertSession(session, runs);
  for (const run of makeRuns(size)) store.saveRun(session.id, run);
  store.endSession(session.id, 'done', new Date().toISOString());
  return session.id;
}

/** In shuffled blocks; each arm is a model of its own. */
export function makeSessionOf(id: string, { arms, runsPerArm }: SessionSize): Session {
  const session = makeSession(id, runsPerArm, 'http://127.0.0.1:8000');
  return {
    ...session,
    name: `${arms} models, ${runsPerArm} runs each`,
    arms: session.arms.flatMap((arm) =>
      Array.from({ length: arms }, (_, index) => ({
        ...arm,
        id: armId(index),
        label: `Model ${index + 1}`,
        model: { ...arm.model, baseModelId: `model-${index + 1}` },
      })),
    ),
  };
}

export function* makeRuns({ arms, runsPerArm, deltasPerRun }: SessionSize): Generator<Run> {
  const runs = arms * runsPerArm;
  const random = seededRandom(runs);
  for (let sequence = 0; sequence < runs; sequence += 1) yield makeRun(sequence, arms, deltasPerRun, random);
}

function armId(index: number): string {
  return `arm-${index + 1}`;
}

function makeRun(sequence: number, arms: number, deltas: number, random: () => number): Run {
  const block = Math.floor(sequence / arms) + 1;
  const stamps = makeDeltas(deltas, (200 + 100 * (sequence % arms) + 400 * random()) * NS_PER_MS, random);
  const endNs = stamps.at(-1)?.[0] ?? 0;
  const sentAtNs = String(9_007_199_254_740_993n + BigInt(sequence) * 2_000_000_000n);
  return {
    sequence,
    armId: armId(sequence % arms),
    phase: 'measured',
    ordinal: block,
    block,
    idleSeconds: 0,
    plannedStartMs: null,
    clockDriftMs: 0.01,
    gcMs: 0.4,
    stolenMs: 0,
    outcome: { kind: 'completed' },
    startedAt: new Date(Date.UTC(2026, 10, 23) + sequence * 2_000).toISOString(),
    scheduledAtNs: sentAtNs,
    attempts: [
      {
        number: 1,
        waitedMs: 0,
        timeline: {
          sentAtNs,
          socketCreated: null,
          lookup: null,
          connect: null,
          secureConnect: null,
          requestSent: 1_234_567,
          headers: 150 * NS_PER_MS,
          firstByte: 151 * NS_PER_MS,
          firstEvent: 152 * NS_PER_MS,
          deltas: stamps,
          messageStop: endNs + 1_000,
          metadata: endNs + 2_000,
          streamEnd: endNs + 3_000,
        },
        connection: { reused: sequence >= arms, protocol: 'http/1.1', tls: 'TLSv1.3', idleMs: 12.5 },
        requestId: `00000000-0000-4000-8000-${String(sequence).padStart(12, '0')}`,
        httpStatus: 200,
        usage: { inputTokens: 690, outputTokens: deltas, cacheReadTokens: 0, cacheWriteTokens: 0 },
        serverLatencyMs: Math.round(endNs / NS_PER_MS),
        stopReason: 'end_turn',
        servedTier: null,
        servedLatency: null,
        failure: null,
      },
    ],
    reply: { text: words.repeat(Math.ceil((deltas * 5) / words.length)).slice(0, deltas * 5), reasoning: '' },
    loopDelay: { toFirstDeltaMs: 0.8, wholeRunMs: 1.9 },
  };
}

/** Every 10 ms on average, decoded a little after their chunk came. */
function makeDeltas(count: number, firstNs: number, random: () => number): DeltaStamp[] {
  let arrivalNs = Math.round(firstNs);
  return Array.from({ length: count }, (): DeltaStamp => {
    const stamp: DeltaStamp = [arrivalNs + 40_000 + Math.round(20_000 * random()), 'text', 5, arrivalNs];
    arrivalNs += Math.round(20 * NS_PER_MS * random());
    return stamp;
  });
}
