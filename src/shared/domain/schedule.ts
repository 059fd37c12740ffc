/** The schedule: the plan laid out in order. Made by `main/benchmark/make-schedule.ts`. */
import type { Plan } from './plan.js';
import type { RunSlot } from './run.js';

export type Schedule = readonly RunSlot[];

/** @returns requests of a plan without retries, warm-ups included: an arm with a concurrency has so many in each block */
export function requestsOf({ arms, runs, warmups }: Pick<Plan, 'arms' | 'runs' | 'warmups'>): number {
  return arms.reduce((sum, { concurrency }) => sum + concurrency, 0) * (runs + warmups);
}
