/** Closed load: the next run starts when one has ended, so that the same number is always under way. */
import type { Flights } from './flights.js';
import { HAND_OVER_NS, startPlan } from './planned-start.js';
import type { ReadyWave, Wave } from './waves.js';

/**
 * The runs of a wave are due at one moment, and the next place in the schedule waits until all of them have ended.
 *
 * @param concurrency runs under way; of waves, one is under way at a time
 * @param before called before each, such as for its pause; what it resolves with is started then, null ends the load
 * @returns resolves when the schedule is empty, or the flights' signal was aborted, and nothing is under way any more
 */
export async function runClosedLoad(
  waves: readonly Wave[],
  concurrency: number,
  flights: Flights,
  before: (wave: Wave) => Promise<ReadyWave | null>,
): Promise<void> {
  // One queue for all: whoever is free takes the next.
  const queue = waves.values();
  const plan = startPlan();
  async function work(): Promise<void> {
    for (const next of queue) {
      const ready = await before(next);
      if (ready === null || flights.signal.aborted) return;
      const { wave } = ready;
      const togetherNs = wave.length === 1 ? null : process.hrtime.bigint() + HAND_OVER_NS;
      await Promise.all(
        wave.map((slot) =>
          flights.launch(slot, slot.plannedStartMs === null ? togetherNs : plan.dueNs(slot.plannedStartMs)),
        ),
      );
    }
  }
  await Promise.all(Array.from({ length: Math.min(concurrency, waves.length) }, work));
}
