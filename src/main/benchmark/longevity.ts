/** How long credentials last, against how long a run may take. */
import type { Run } from '../../shared/domain/run.js';

/** Left at least when a run starts. */
const LEAST_MS = 2 * 60_000;
/** Left beyond the longest run so far. */
const BEYOND_A_RUN_MS = 60_000;
/** A source that has nothing newer yet is not asked before every run. */
const BETWEEN_TRIES_MS = 30_000;

export interface Longevity {
  /** Their end is known, and has come. */
  isOver(): boolean;
  /** They may end before the next run does, and were not tried to be renewed just now. */
  isShort(): boolean;
  ran(run: Run): void;
  tried(): void;
  /** @param expiresAtMs of the newer ones */
  renewed(expiresAtMs: number | null): void;
}

/** @param first end of the first ones, milliseconds since the epoch; null: not known, or never */
export function longevityOf(first: number | null): Longevity {
  let expiresAtMs = first;
  let longestMs = 0;
  let triedAtMs = -Infinity;
  const leftMs = (): number => (expiresAtMs === null ? Infinity : expiresAtMs - Date.now());

  return {
    isOver: () => leftMs() <= 0,
    isShort: () =>
      leftMs() <= Math.max(LEAST_MS, longestMs + BEYOND_A_RUN_MS) && Date.now() - triedAtMs >= BETWEEN_TRIES_MS,
    ran({ startedAt }) {
      longestMs = Math.max(longestMs, Date.now() - Date.parse(startedAt));
    },
    tried() {
      triedAtMs = Date.now();
    },
    renewed(newer) {
      expiresAtMs = newer;
    },
  };
}
