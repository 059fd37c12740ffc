/**
 * What a lane shows of its arm while a session runs: the run that started last, and all that have ended. A lane that an
 * event does not touch stays the same object.
 */
import type { FailureCode } from '../failure.js';
import type { RunSlot } from '../run.js';
import type { Arm } from '../session.js';
import { addToDeltaStrip, type DeltaStrip, emptyDeltaStrip } from './delta-strip.js';
import type { LiveDelta, LiveRunResult } from './live-event.js';

export type LaneStatus =
  'queued' | 'connecting' | 'waiting' | 'retrying' | 'thinking' | 'streaming' | 'done' | 'failed' | 'cancelled';

/** Longest text that a lane keeps; the beginning is dropped. The whole reply is in the stored run. */
export const LANE_TEXT_LIMIT = 16_000;

export interface LiveLaneRun {
  slot: RunSlot;
  result: LiveRunResult;
}

export interface LiveLane {
  arm: Arm;
  status: LaneStatus;
  /** The run in flight, or the last one. */
  slot: RunSlot | null;
  attempt: number;
  /** Of that run: measured offset of its first delta with content; null until it came. */
  firstDeltaMs: number | null;
  lastDeltaMs: number | null;
  /** Of its first delta with text that is not reasoning. */
  firstTextMs: number | null;
  /** When its deltas came. */
  strip: DeltaStrip;
  reasoning: string;
  text: string;
  /** Deltas and characters of that run so far. */
  deltas: number;
  characters: number;
  lastResult: LiveRunResult | null;
  /** Requests of this arm that are under way; more than one when the load is not one after the other. */
  inFlight: number;
  /** While it waits to send the run again: why, and for how long from then. */
  retry: { code: FailureCode; reason: string; waitMs: number } | null;
  finished: readonly LiveLaneRun[];
}

/** The lane of an arm whose turn has not come. */
export function emptyLane(arm: Arm): LiveLane {
  return {
    arm,
    status: 'queued',
    slot: null,
    attempt: 1,
    firstDeltaMs: null,
    lastDeltaMs: null,
    firstTextMs: null,
    strip: emptyDeltaStrip,
    reasoning: '',
    text: '',
    deltas: 0,
    characters: 0,
    lastResult: null,
    inFlight: 0,
    retry: null,
    finished: [],
  };
}

/** From now on the lane shows this run; another of its arm that is in flight ends unseen. */
export function startRun(lane: LiveLane, slot: RunSlot): LiveLane {
  const { arm, inFlight, finished } = lane;
  return { ...emptyLane(arm), status: 'connecting', slot, inFlight: inFlight + 1, finished };
}

/** @param deltas of the run that the lane shows */
export function addDeltas(lane: LiveLane, deltas: readonly LiveDelta[]): LiveLane {
  let { text, reasoning, characters, firstDeltaMs, firstTextMs, lastDeltaMs, status } = lane;
  const offsetsMs: number[] = [];
  for (const [offsetMs, kind, piece] of deltas) {
    if (kind === 'signature' || piece === '') continue;
    firstDeltaMs ??= offsetMs;
    lastDeltaMs = offsetMs;
    offsetsMs.push(offsetMs);
    characters += piece.length;
    if (kind === 'reasoning' || kind === 'redacted') {
      reasoning += piece;
      status = 'thinking';
    } else {
      firstTextMs ??= offsetMs;
      text += piece;
      status = 'streaming';
    }
  }
  return {
    ...lane,
    status,
    firstDeltaMs,
    lastDeltaMs,
    firstTextMs,
    strip: addToDeltaStrip(lane.strip, offsetsMs),
    characters,
    deltas: lane.deltas + deltas.length,
    text: text.slice(-LANE_TEXT_LIMIT),
    reasoning: reasoning.slice(-LANE_TEXT_LIMIT),
  };
}

/** A lane shows the run that started last; others of its arm that were in flight end without changing what it shows. */
export function endRun(lane: LiveLane, slot: RunSlot, result: LiveRunResult): LiveLane {
  const finished = [...lane.finished, { slot, result }];
  const inFlight = Math.max(0, lane.inFlight - 1);
  if (lane.slot?.sequence !== slot.sequence) return { ...lane, finished, inFlight };
  return { ...lane, finished, inFlight, retry: null, status: endedStatus(result), lastResult: result };
}

function endedStatus({ outcome }: LiveRunResult): LaneStatus {
  if (outcome === 'completed') return 'done';
  return outcome === 'cancelled' ? 'cancelled' : 'failed';
}
