/** What the strip of a lane shows of its run: its phases since the request was sent, and its deltas. */
import type { DeltaStrip } from '../../../shared/domain/live/delta-strip.js';
import type { LiveLane } from '../../../shared/domain/live/live-lane.js';
import { formatCount, formatMs } from '../../components/format.js';

export interface StripPhase {
  readonly kind: 'waiting' | 'thinking' | 'streaming';
  readonly fromMs: number;
  readonly toMs: number;
}

export interface RunStrip {
  readonly phases: readonly StripPhase[];
  readonly deltas: DeltaStrip;
  /** Where the run was ended by a failure; null: it was not. */
  readonly failedAtMs: number | null;
  /** Up to where it reaches. */
  readonly endMs: number;
}

type Shown = Pick<
  LiveLane,
  'status' | 'firstDeltaMs' | 'firstTextMs' | 'lastDeltaMs' | 'strip' | 'lastResult' | 'reasoning'
>;

/** @param elapsedMs since its request was sent, until now or until its end, as the window saw it; null: not known */
export function runStrip(lane: Shown, elapsedMs: number | null): RunStrip {
  const { firstDeltaMs, firstTextMs, lastDeltaMs, lastResult } = lane;
  const nothing = elapsedMs === null && firstDeltaMs === null;
  const ended = lastResult !== null;
  // Once there is a measured end, the window's own clock has nothing to say.
  const endMs = Math.max(lastDeltaMs ?? 0, ended && lastDeltaMs !== null ? 0 : (elapsedMs ?? 0));
  const thoughtFromMs = lane.reasoning === '' ? firstTextMs : firstDeltaMs;
  const ends: readonly (readonly [StripPhase['kind'], number | null, number | null])[] = [
    ['waiting', nothing ? null : 0, firstDeltaMs],
    ['thinking', lane.reasoning === '' ? null : thoughtFromMs, firstTextMs],
    ['streaming', firstTextMs, null],
  ];
  const phases = ends.flatMap(([kind, fromMs, toMs]) =>
    fromMs === null ? [] : [{ kind, fromMs, toMs: toMs ?? endMs }],
  );
  return { phases, deltas: lane.strip, failedAtMs: lane.status === 'failed' ? endMs : null, endMs };
}

/** The same for who does not see it. */
export function runStripWords(lane: Shown & Pick<LiveLane, 'deltas'>): string {
  const { firstDeltaMs, lastDeltaMs, deltas } = lane;
  if (firstDeltaMs === null) return 'Strip of this run: no delta yet';
  return `Strip of this run: first delta after ${formatMs(firstDeltaMs)}, ${formatCount(deltas)} deltas until ${formatMs(lastDeltaMs)}`;
}
