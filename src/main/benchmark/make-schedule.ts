/** Lays a plan out in order and in time: warm-ups first, then blocks that hold every arm once. */
import type { PlanLoad, runOrders } from '../../shared/domain/plan.js';
import type { RunPhase, RunSlot } from '../../shared/domain/run.js';
import type { Schedule } from '../../shared/domain/schedule.js';
import { seededRandom } from '../../shared/statistics/seeded-random.js';
import { plannedStarts } from './arrivals.js';
import { type ArmGroup, shuffledBlocks } from './block-order.js';
import { rampStarts } from './ramp.js';

export interface ScheduleArm {
  readonly id: string;
  /** Arms of the same group stand next to each other in every block; left out: a group of its own. */
  readonly group?: string;
  /** Pause before each run of this arm, seconds: the factor of an idle sweep. */
  readonly idleSeconds?: number;
  /** Sends each run over a new connection, after a long pause; left out: not. */
  readonly cold?: boolean;
  /** Runs that it has in each block, sent at the same moment; left out: 1. */
  readonly concurrency?: number;
}

export interface ScheduleOptions {
  readonly arms: readonly ScheduleArm[];
  /** Blocks: measured runs per arm, or waves of an arm with a concurrency. */
  readonly runs: number;
  /** As many for each arm; those of an arm with a concurrency are waves too, so that all its connections are open. */
  readonly warmups: number;
  readonly order: (typeof runOrders)[number];
  readonly seed: number;
  /** Pause between two runs, seconds. */
  readonly idleSeconds?: number;
  /** Left out: one run after the other. */
  readonly load?: PlanLoad;
}

/** One run of an arm, or one wave of it. */
interface Place {
  readonly armId: string;
  readonly phase: RunPhase;
  /** 1-based within the arm and phase. */
  readonly round: number;
}

/**
 * `shuffled`: randomised blocks (`block-order.ts`). `sequential`: all runs of one arm, then those of the next, as the
 * article did; the n-th runs of all arms still carry block n.
 *
 * A run waits for its arm's own idle time and for the plan's pause, the session's first for the former only; a warm-up is
 * there to make ready, and waits for the plan's pause alone. The runs of a wave wait together. In an open load runs wait for their planned starts instead; so do the first runs of several
 * streams (`ramp.ts`).
 */
export function makeSchedule({ arms, runs, warmups, order, seed, idleSeconds = 0, load }: ScheduleOptions): Schedule {
  const ids = arms.map(({ id }) => id);
  const warmupPlaces = rounds(warmups).flatMap((round) =>
    ids.map((armId): Place => ({ armId, phase: 'warmup', round })),
  );
  const blocks = () =>
    shuffledBlocks(groupsOf(arms), runs, seededRandom(seed), warmupPlaces.at(-1)?.armId ?? null, behindCold(arms));
  const measuredPlaces =
    order === 'sequential'
      ? ids.flatMap((armId) => rounds(runs).map((round): Place => ({ armId, phase: 'measured', round })))
      : blocks().flatMap((block, index) =>
          block.map((armId): Place => ({ armId, phase: 'measured', round: index + 1 })),
        );
  const armOf = new Map(arms.map((arm) => [arm.id, arm]));
  const slots = [...warmupPlaces, ...measuredPlaces].flatMap(({ armId, phase, round }, place) => {
    const { concurrency = 1, idleSeconds: ownIdleSeconds = 0 } = armOf.get(armId) ?? {};
    return rounds(concurrency).map((number): Omit<RunSlot, 'sequence' | 'plannedStartMs'> => ({
      armId,
      phase,
      ordinal: (round - 1) * concurrency + number,
      block: phase === 'warmup' ? null : round,
      idleSeconds:
        load?.kind === 'open' ? 0 : (phase === 'warmup' ? 0 : ownIdleSeconds) + (place === 0 ? 0 : idleSeconds),
    }));
  });
  const starts = load === undefined ? [] : startsOf(load, slots.length, seed);
  return slots.map((slot, sequence) => ({ sequence, ...slot, plannedStartMs: starts[sequence] ?? null }));
}

/**
 * While a cold run waits, the connections that are kept carry nothing either: the run behind it would be one after a long
 * pause, whatever its own arm says. So only one that waits as long itself stands there, where the plan has such arms.
 */
function behindCold(arms: readonly ScheduleArm[]): (before: string, after: string) => boolean {
  const cold = arms.filter((arm) => arm.cold === true);
  const waitsAsLong = (arm: ScheduleArm, { idleSeconds = 0 }: ScheduleArm) =>
    arm.cold === true || (arm.idleSeconds ?? 0) >= idleSeconds;
  const followers = new Map(
    cold.map((arm) => [arm.id, new Set(arms.filter((other) => waitsAsLong(other, arm)).map(({ id }) => id))]),
  );
  const isPossible = cold.every((arm) => arms.some((other) => other.cold !== true && waitsAsLong(other, arm)));
  return (before, after) => !isPossible || (followers.get(before)?.has(after) ?? true);
}

/** @returns of the first runs in the schedule; the others start when one before them has ended */
function startsOf(load: PlanLoad, runs: number, seed: number): number[] {
  if (load.kind === 'open') return plannedStarts(load, runs, seed);
  return load.concurrency === 1 ? [] : rampStarts(Math.min(load.concurrency, runs), seed);
}

function groupsOf(arms: readonly ScheduleArm[]): ArmGroup[] {
  const byGroup = Map.groupBy(arms, ({ id, group }) => (group === undefined ? `arm ${id}` : `group ${group}`));
  return [...byGroup.values()].map((group) => group.map(({ id }) => id));
}

function rounds(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
