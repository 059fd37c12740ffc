/** The schedule: the plan laid out in order. Made by `main/benchmark/make-schedule.ts`. */
import type { RunSlot } from './run.js';

export type Schedule = readonly RunSlot[];
