/** How the level of a service moves during a session: the same for all arms, since they use it at the same time. */
import { normalDraw } from './normal-draw.js';

export const drifts = ['none', 'medium', 'strong'] as const;
export type Drift = (typeof drifts)[number];

interface DriftForm {
  /** Of a wave with a random phase, three quarters of which a session sees; in logarithms. */
  readonly wave: number;
  /** Standard deviation of what moves from run to run and is alike among neighbours; in logarithms. */
  readonly wander: number;
}

/**
 * Chosen by what they do to arms that run one after the other: with 20 runs of each a rank test calls two identical ones
 * different in about a third, and in about half, of the sessions.
 */
const forms: Readonly<Record<Exclude<Drift, 'none'>, DriftForm>> = {
  medium: { wave: 0.14, wander: 0.05 },
  strong: { wave: 0.18, wander: 0.09 },
};
const CYCLES = 0.75;
/** Lag-1 autocorrelation of the wander. */
const MEMORY = 0.8;

/** @returns the logarithm of the level at each place of the session; 0: as on the long run */
export function driftLevels(drift: Drift, places: number, random: () => number): number[] {
  if (drift === 'none') return Array.from({ length: places }, () => 0);
  const { wave, wander } = forms[drift];
  const phase = random();
  let state = normalDraw(random);
  return Array.from({ length: places }, (_, place) => {
    const level = wave * Math.sin(2 * Math.PI * (phase + (CYCLES * place) / places)) + wander * state;
    state = MEMORY * state + Math.sqrt(1 - MEMORY ** 2) * normalDraw(random);
    return level;
  });
}
