/** Which runs of a schedule start at the same moment. */
import type { RunSlot } from '../../shared/domain/run.js';
import type { Schedule } from '../../shared/domain/schedule.js';
import type { Arm } from '../../shared/domain/session.js';

/** Runs of one arm that are sent at the same moment; most have one run only. */
export type Wave = readonly [RunSlot, ...RunSlot[]];

/** A wave that may start. */
export interface ReadyWave {
  readonly wave: Wave;
  /** How long the user held it back, milliseconds. */
  readonly pausedMs: number;
}

type WaveArm = Pick<Arm, 'id'> & { readonly settings: Pick<Arm['settings'], 'concurrency'> };

/** @returns in the order of the schedule, in which the runs of a wave stand next to each other (`make-schedule.ts`) */
export function wavesOf(schedule: Schedule, arms: readonly WaveArm[]): Wave[] {
  const sizes = new Map(arms.map(({ id, settings }) => [id, settings.concurrency]));
  const waves: [RunSlot, ...RunSlot[]][] = [];
  for (const slot of schedule) {
    const size = sizes.get(slot.armId) ?? 1;
    const wave = waves.at(-1);
    if (wave !== undefined && (slot.ordinal - 1) % size !== 0) wave.push(slot);
    else waves.push([slot]);
  }
  return waves;
}

/** @returns runs of the largest wave; 1 where no arm has a concurrency of its own */
export function largestWave(arms: readonly WaveArm[]): number {
  return arms.reduce((most, { settings }) => Math.max(most, settings.concurrency), 1);
}
