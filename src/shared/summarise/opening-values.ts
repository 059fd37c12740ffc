/** Times to first token of an arm from the beginnings of its runs, as its summary has them from the whole runs. */
import { hasClockJumped } from '../domain/figures/clock-jumped.js';
import { contentDeltas } from '../domain/figures/content-deltas.js';
import { toMilliseconds } from '../domain/figures/milliseconds.js';
import type { OutcomeKind } from '../domain/run.js';
import type { Arm } from '../domain/session.js';
import type { DeltaStamp } from '../domain/timeline.js';
import { isCensored, isValid } from './summarised-values.js';

/** What of a measured run tells its time to first token, and whether it counts. */
export interface RunOpening {
  readonly outcome: OutcomeKind;
  readonly clockDriftMs: number | null;
  /** Over the whole run. */
  readonly loopDelayMs: number | null;
  /** Of its last attempt, as what follows; null: not told, or never sent. */
  readonly servedTier: string | null;
  readonly servedLatency: string | null;
  readonly failureCode: string | null;
  /** Up to the first with content, or further; empty when none came. */
  readonly deltas: readonly DeltaStamp[];
}

/** @returns milliseconds in the order of the runs; +Infinity for one that the time limit ended before its first content */
export function openingValues(openings: readonly RunOpening[], { settings }: Pick<Arm, 'settings'>): number[] {
  return openings.flatMap((opening) => {
    const run = {
      phase: 'measured' as const,
      outcome: opening.outcome,
      clockJumped: hasClockJumped(opening.clockDriftMs, opening.loopDelayMs),
      requestedTier: settings.serviceTier,
      servedTier: opening.servedTier,
      requestedLatency: settings.latency,
      servedLatency: opening.servedLatency,
      ttftMs: toMilliseconds(contentDeltas(opening.deltas)[0]?.offsetNs),
      attempts: [{ failure: opening.failureCode === null ? null : { code: opening.failureCode } }],
    };
    if (isCensored(run)) return [Infinity];
    return isValid(run) && run.ttftMs !== null ? [run.ttftMs] : [];
  });
}
