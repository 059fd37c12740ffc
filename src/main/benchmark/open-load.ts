/**
 * Open load: every run starts at its planned time, whatever the others do. A start that is late is late and counts from
 * its plan; none is dropped, or the slow spells would lose the requests that suffered most (coordinated omission).
 */
import { planLimits } from '../../shared/domain/plan.js';
import type { RunSlot } from '../../shared/domain/run.js';
import type { Schedule } from '../../shared/domain/schedule.js';
import type { OpenLoad } from './arrivals.js';
import type { Flights } from './flights.js';
import { HAND_OVER_NS, startPlan } from './planned-start.js';
import { type RateWatch, startRateWatch } from './rate-watch.js';
import { waitUntil } from './wait-until.js';
import type { ReadyWave } from './waves.js';

/** Further starts wait until one of so many has ended. */
export const IN_FLIGHT_LIMIT = planLimits.concurrency.max;
/** How long a reply is taken to last before any was seen: it decides how many threads are ready at the start. */
const EXPECTED_RUN_SECONDS = 10;

/** @returns streams that are expected to be under way at once */
export function expectedStreams(load: OpenLoad, runs: number): number {
  return Math.max(1, Math.min(IN_FLIGHT_LIMIT, runs, Math.ceil(load.requestsPerSecond * EXPECTED_RUN_SECONDS)));
}

/**
 * @param before called when a run is due; what it resolves with is started then, null ends the load
 * @param warn called when the plan cannot be kept, once for each reason
 * @returns resolves when every run has ended, or the flights' signal was aborted and nothing is under way any more
 */
export async function runOpenLoad(
  schedule: Schedule,
  load: OpenLoad,
  flights: Flights,
  before: (slot: RunSlot) => Promise<ReadyWave | null>,
  warn: (message: string) => void,
): Promise<void> {
  const watch = startRateWatch(load, IN_FLIGHT_LIMIT, warn);
  const plan = startPlan();
  for (const next of schedule) {
    const dueNs = plan.dueNs(next.plannedStartMs ?? 0);
    await waitUntil(dueNs - HAND_OVER_NS, flights.signal);
    await waitForRoom(flights, dueNs, watch);
    const since = performance.now();
    const ready = await before(next);
    if (ready === null || flights.signal.aborted) break;
    const {
      wave: [slot],
      pausedMs,
    } = ready;
    // What the user held back is no load that the service failed to take: the plan goes on from here.
    plan.delay(pausedMs);
    watch.held(performance.now() - since - pausedMs);
    void flights.launch(slot, plan.dueNs(next.plannedStartMs ?? 0)).then((run) => {
      if (run !== null) watch.ended(run);
    });
  }
  await flights.allEnded();
  watch.finish();
}

/** Full at the hand-over is not yet late: a run may end before the next is due. */
async function waitForRoom(flights: Flights, dueNs: bigint, watch: RateWatch): Promise<void> {
  const isFull = (): boolean => flights.inFlight() >= IN_FLIGHT_LIMIT;
  if (!isFull()) return;
  const due = waitUntil(dueNs, flights.signal);
  await Promise.race([flights.oneEnded(), due]);
  if (!isFull()) return;
  await due;
  if (isFull()) watch.full(dueNs);
  while (isFull()) await flights.oneEnded();
}
