/** When the first requests of a closed load are due, so that they do not all start at one instant. */
import { seededRandom } from '../../shared/statistics/seeded-random.js';

/** Keeps the draws of the ramp apart from those that shuffle the runs by the same seed. */
const RAMP_STREAM = 0x2545_f491;
/** The handshake of a new connection takes 3 to 5 ms of a processor: within a step it is over before the next begins. */
const STEP_MS = 10;

/**
 * Stream k at a random moment of step k (stratified sampling: spread evenly, yet in no rhythm). Streams that started at
 * one instant would share their handshakes' load, and equal ones would bring their tokens in lock-step from then on.
 *
 * @returns planned starts in milliseconds, ascending; the first at 0
 */
export function rampStarts(streams: number, seed: number): number[] {
  const random = seededRandom(seed ^ RAMP_STREAM);
  return Array.from({ length: streams }, (_, index) => (index === 0 ? 0 : (index + random()) * STEP_MS));
}
