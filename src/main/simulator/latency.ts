/** Draws the waits of a reply from its model's distributions. Milliseconds at time scale 1. */
import type { ColdStart, ConcurrencyModel, DriftModel, GapModel, TtftModel } from './scenario-latency.js';

export interface TtftCircumstances {
  /** 1-based number of the request among those to the same id. */
  readonly ordinal: number;
  /** Since the last request to the id ended; null: there was none. */
  readonly idleMs: number | null;
}

/**
 * @param prefillMs what the prompt adds; a cold model is as slow with it as with the rest
 * @param random uniform in [0, 1)
 */
export function drawTtftMs(
  model: TtftModel,
  { ordinal, idleMs }: TtftCircumstances,
  prefillMs: number,
  random: () => number,
): number {
  const warmMs = drawWarmMs(model, ordinal, random) + prefillMs;
  return model.coldStart === null ? warmMs : warmMs * drawColdFactor(model.coldStart, idleMs, random);
}

function drawWarmMs(model: TtftModel, ordinal: number, random: () => number): number {
  switch (model.kind) {
    case 'fixed':
      return model.ms[(ordinal - 1) % model.ms.length] ?? 0;
    case 'lognormal':
      return model.medianMs * drawLogNormal(model.sigma, random);
    case 'bimodal':
      return model.medianMs * drawLogNormal(model.sigma, random) * (random() < model.slowShare ? model.slowFactor : 1);
  }
}

/** @param othersInFlight requests that the model was busy with when this one arrived */
export function crowdFactor(model: ConcurrencyModel | null, othersInFlight: number): number {
  return model === null ? 1 : 1 + model.ttftShareEach * Math.max(othersInFlight - model.free, 0);
}

/** @param earlier valid requests to the simulator before this one */
export function driftFactor(model: DriftModel | null, earlier: number): number {
  return model === null ? 1 : model.ttftFactor ** (earlier / model.perRequests);
}

function drawColdFactor(
  { afterIdleMs, probability, factor, atFirst }: ColdStart,
  idleMs: number | null,
  random: () => number,
): number {
  // Drawn in any case, so that what follows does not depend on the pause.
  const isUnlucky = random() < probability;
  const isIdle = idleMs === null ? atFirst : idleMs >= afterIdleMs;
  return isUnlucky && isIdle ? factor : 1;
}

/**
 * Gaps between the deltas of one whole reply; the last one lies between the last delta and the end of the stream.
 *
 * @param count deltas of the reply as if max tokens did not cut it
 */
export function drawGapsMs(model: GapModel, count: number, random: () => number): number[] {
  const gaps = Array.from({ length: count }, () => {
    if (model.kind === 'constant') return model.ms;
    const factor = drawLogNormal(model.sigma, random);
    return model.kind === 'lognormal' ? model.medianMs * factor : factor;
  });
  if (model.kind !== 'spread') return gaps;
  const sum = gaps.reduce((total, gap) => total + gap, 0);
  return gaps.map((gap) => (gap / sum) * model.overMs);
}

/** A log-normal number with median 1 (Box and Muller 1958 for the normal one inside). */
function drawLogNormal(sigma: number, random: () => number): number {
  if (sigma === 0) return 1;
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return Math.exp(sigma * radius * Math.cos(2 * Math.PI * random()));
}
