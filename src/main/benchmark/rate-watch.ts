/** Notices when an open load cannot be kept, and says so while it runs. */
import type { Run } from '../../shared/domain/run.js';
import { quantile } from '../../shared/statistics/quantile.js';
import type { OpenLoad } from './arrivals.js';

/** Half of the starts later than this: the plan is not what was run. */
export const LATENESS_LIMIT_MS = 50;
/** A single late start is no trend. */
const RUNS_BEFORE_WARNING = 5;
/** While it runs, the newest are looked at: an old calm must not hide that it is late now. */
const RECENT_RUNS = 100;

export interface RateWatch {
  ended(run: Run): void;
  /**
   * As many are in flight as may be, and another is due.
   *
   * @param dueNs monotonic nanoseconds
   */
  full(dueNs: bigint): void;
  /** Starts were held back until now, and what is late because of that is no fault of the rate. */
  held(forMs: number): void;
  /** No more runs come: a session too short for a trend is judged as it is. */
  finish(): void;
}

/** @param warn called at most once for each reason, and each time that starts were held back */
export function startRateWatch(load: OpenLoad, inFlightLimit: number, warn: (message: string) => void): RateWatch {
  const latenessMs: number[] = [];
  const said = new Set<string>();
  /** Monotonic nanoseconds: what was due before then was held back; null: nothing was. */
  let heldUntilNs: bigint | null = null;
  const wasHeld = (dueNs: bigint): boolean => heldUntilNs !== null && dueNs < heldUntilNs;

  function say(reason: string, message: string): void {
    if (said.has(reason)) return;
    said.add(reason);
    warn(message);
  }

  function judge(lateness: readonly number[]): void {
    const median = quantile(lateness, 0.5);
    if (median === null || median <= LATENESS_LIMIT_MS) return;
    say(
      'late',
      `This computer does not keep ${rateText(load)}: half of the requests start more than ${Math.round(median)} ms late. ` +
        'Times from the planned start hold that delay; lower the rate to be rid of it.',
    );
  }

  return {
    ended(run) {
      const late = startLatenessMs(run);
      if (late === null || wasHeld(BigInt(run.scheduledAtNs))) return;
      latenessMs.push(late);
      if (latenessMs.length >= RUNS_BEFORE_WARNING && !said.has('late')) judge(latenessMs.slice(-RECENT_RUNS));
    },
    full(dueNs) {
      if (wasHeld(dueNs)) return;
      say(
        'full',
        `At ${rateText(load)} there are ${inFlightLimit} requests in flight, the most that are sent at once: further ` +
          'ones start late, and are counted from their planned start. Lower the rate, or ask for shorter replies.',
      );
    },
    held(forMs) {
      if (forMs <= LATENESS_LIMIT_MS) return;
      heldUntilNs = process.hrtime.bigint();
      warn(
        `The session was held up for ${Math.max(1, Math.round(forMs / 1_000))} s by its credentials: requests that were ` +
          'due meanwhile start late, and are counted from their planned start.',
      );
    },
    finish() {
      judge(latenessMs);
    },
  };
}

function startLatenessMs({ scheduledAtNs, attempts }: Run): number | null {
  const sentAtNs = attempts[0]?.timeline.sentAtNs;
  return sentAtNs === undefined ? null : Number(BigInt(sentAtNs) - BigInt(scheduledAtNs)) / 1e6;
}

function rateText({ requestsPerSecond }: OpenLoad): string {
  return requestsPerSecond === 1 ? '1 request per second' : `${requestsPerSecond} requests per second`;
}
