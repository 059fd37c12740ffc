/** How the session laid its requests out in time, what it did after a failure, and what its clock is worth, in words. */
import { formatFigure } from '../../../../shared/domain/figures/format-figure.js';
import type { Plan, PlanLoad } from '../../../../shared/domain/plan.js';
import type { Calibration, Environment, NetworkFloor } from '../../../../shared/domain/session.js';
import { formatCount, formatPlural, UNKNOWN } from '../../../components/format.js';

/** @example 'closed load: one after the other' @example 'open load: 2 per second, Poisson arrivals' */
export function loadWords(load: PlanLoad): string {
  if (load.kind === 'open') {
    const arrivals = load.arrivals === 'poisson' ? 'Poisson' : 'constant';
    return `open load: ${load.requestsPerSecond} per second, ${arrivals} arrivals`;
  }
  return `closed load: ${load.concurrency === 1 ? 'one after the other' : `${formatCount(load.concurrency)} at once`}`;
}

/** @example 'none: a failure is an outcome' @example 'up to 2 for each run, each attempt is kept' */
export function retryWords({ retries }: Pick<Plan, 'retries'>): string {
  return retries === 0
    ? 'none: a failure is an outcome'
    : `up to ${formatCount(retries)} for each run, each attempt is kept`;
}

/**
 * Its transport is said: HTTP/2 costs a client more.
 *
 * @example 'adds 0.3 ms (median), at most 2.0 ms, to a first token over http1'
 */
export function calibrationWords(calibration: Calibration | null): string {
  if (calibration === null) return 'not calibrated';
  const { firstDeltaMs } = calibration;
  return `adds ${formatFigure(firstDeltaMs.p50, 1)} ms (median), at most ${formatFigure(firstDeltaMs.max, 1)} ms, to a first token over http1`;
}

type Floors = Pick<Environment, 'networkFloorBefore' | 'networkFloorAfter' | 'proxyHost'>;

/** @example '3.1 ms before, 3.2 ms after (median of 5 TCP connects)' */
export function networkWords({ networkFloorBefore: before, networkFloorAfter: after, proxyHost }: Floors): string {
  if (before === null && after === null) return 'not measured';
  const part = (floor: NetworkFloor | null): string =>
    floor === null ? UNKNOWN : `${formatFigure(floor.medianMs, 1)} ms`;
  const connects = formatPlural(Math.max(before?.n ?? 0, after?.n ?? 0), 'TCP connect');
  const peer = proxyHost === null ? '' : ' to the proxy';
  return `${part(before)} before, ${part(after)} after (median of ${connects}${peer})`;
}
