/** How often something happened in simulated sessions, and how exactly that is known. */

export interface Rate {
  readonly hits: number;
  readonly of: number;
}

/** @returns NaN of nothing */
export function shareOf({ hits, of }: Rate): number {
  return hits / of;
}

/**
 * Monte-Carlo error: the standard error of the share, 0..1. With two hits and two misses more (Agresti and Coull 1998),
 * since 0 of 100 would be known exactly by the plain formula.
 */
export function errorOf({ hits, of }: Rate): number {
  const share = (hits + 2) / (of + 4);
  return Math.sqrt((share * (1 - share)) / (of + 4));
}
