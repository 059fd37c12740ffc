/** Lays a plan out in order and in time: warm-ups first, then blocks that hold every arm once. */
import type { PlanLoad, runOrders } from '../../shared/domain/plan.js';
import type { RunPhase, RunSlot } from '../../shared/domain/run.js';
import type { Schedule } from '../../shared/domain/schedule.js';
import { seededRandom } from '../../shared/statistics/seeded-random.js';
import { shuffled } from '../../shared/statistics/shuffled.js';
import { plannedStarts } from './arrivals.js';
import { rampStarts } from './ramp.js';

export interface ScheduleArm {
  readonly id: string;
  /** Pause before each run of this arm, seconds: the factor of an idle sweep. */
  readonly idleSeconds?: number;
}

export interface ScheduleOptions {
  readonly arms: readonly ScheduleArm[];
  /** Measured runs per arm. */
  readonly runs: number;
  readonly warmups: number;
  readonly order: (typeof runOrders)[number];
  readonly seed: number;
  /** Pause between two runs, seconds. */
  readonly idleSeconds?: number;
  /** Left out: one run after the other. */
  readonly load?: PlanLoad;
}

interface Place {
  armId: string;
  phase: RunPhase;
  ordinal: number;
}

/**
 * `shuffled`: randomised blocks (Abedi and Brecht 2017), each in an order drawn from the seed. From three arms on, none
 * stands twice in a row across a border; with two that would force strict alternation. `sequential`: all runs of one
 * arm, then those of the next, as the article did; the n-th runs of all arms still carry block n.
 *
 * A run waits for its arm's own idle time and for the plan's pause, the session's first for the former only. In an open
 * load runs wait for their planned starts instead; so do the first runs of several streams (`ramp.ts`).
 */
export function makeSchedule({ arms, runs, warmups, order, seed, idleSeconds = 0, load }: ScheduleOptions): Schedule {
  const ids = arms.map((arm) => arm.id);
  const warmupPlaces = rounds(warmups).flatMap((ordinal) =>
    ids.map((armId): Place => ({ armId, phase: 'warmup', ordinal })),
  );
  const measuredPlaces =
    order === 'sequential'
      ? ids.flatMap((armId) => rounds(runs).map((ordinal): Place => ({ armId, phase: 'measured', ordinal })))
      : shuffledBlocks(ids, runs, seededRandom(seed), warmupPlaces.at(-1)?.armId ?? null);
  const places = [...warmupPlaces, ...measuredPlaces];
  const starts = load === undefined ? [] : startsOf(load, places.length, seed);
  const armIdle = new Map(arms.map((arm) => [arm.id, arm.idleSeconds ?? 0]));
  return places.map((place, sequence): RunSlot => ({
    sequence,
    ...place,
    idleSeconds: load?.kind === 'open' ? 0 : (armIdle.get(place.armId) ?? 0) + (sequence === 0 ? 0 : idleSeconds),
    plannedStartMs: starts[sequence] ?? null,
    block: place.phase === 'warmup' ? null : place.ordinal,
  }));
}

/** @returns of the first runs in the schedule; the others start when one before them has ended */
function startsOf(load: PlanLoad, runs: number, seed: number): number[] {
  if (load.kind === 'open') return plannedStarts(load, runs, seed);
  return load.concurrency === 1 ? [] : rampStarts(Math.min(load.concurrency, runs), seed);
}

function shuffledBlocks(ids: readonly string[], runs: number, random: () => number, before: string | null): Place[] {
  const places: Place[] = [];
  let last = before;
  for (const ordinal of rounds(runs)) {
    const block = blockAfter(last, ids, random);
    places.push(...block.map((armId): Place => ({ armId, phase: 'measured', ordinal })));
    last = block.at(-1) ?? null;
  }
  return places;
}

/** Draws again until the border fits, which keeps every order that fits equally likely; ends after 1.5 draws at most on average. */
function blockAfter(last: string | null, ids: readonly string[], random: () => number): string[] {
  let block = shuffled(ids, random);
  while (ids.length >= 3 && block[0] === last) block = shuffled(ids, random);
  return block;
}

function rounds(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
