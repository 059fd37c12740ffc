/** Closed load: the next run starts when one has ended, so that the same number is always under way. */
import type { RunSlot } from '../../shared/domain/run.js';
import type { Schedule } from '../../shared/domain/schedule.js';
import type { Flights } from './flights.js';
import { startPlan } from './planned-start.js';

/**
 * @param before called before each run, such as for its pause; the slot that it resolves with is started then
 * @returns resolves when the schedule is empty, or the flights' signal was aborted, and nothing is under way any more
 */
export async function runClosedLoad(
  schedule: Schedule,
  concurrency: number,
  flights: Flights,
  before: (slot: RunSlot) => Promise<RunSlot>,
): Promise<void> {
  // One queue for all: whoever is free takes the next slot.
  const queue = schedule.values();
  const plan = startPlan();
  async function work(): Promise<void> {
    for (const next of queue) {
      const slot = await before(next);
      if (flights.signal.aborted) return;
      await flights.launch(slot, slot.plannedStartMs === null ? null : plan.dueNs(slot.plannedStartMs));
    }
  }
  await Promise.all(Array.from({ length: Math.min(concurrency, schedule.length) }, work));
}
