/** Chooses the fault of a request, and carries out those that change a planned reply. */
import { exceptionHeaders, eventHeaders } from './event-stream-frame.js';
import { throttlingMessages } from './fault-answers.js';
import { HEADERS_SHARE, type PlannedFrame } from './plan-reply.js';
import type { FaultPlace, ScenarioFault, StreamException } from './scenario-fault.js';

/**
 * @param ordinal 1-based number of the request among those to the same id
 * @param random uniform in [0, 1); drawn from once for each fault with a rate
 * @returns the first fault that applies; null when there is none
 */
export function faultFor(
  faults: readonly ScenarioFault[],
  ordinal: number,
  random: () => number,
): ScenarioFault | null {
  const hits = faults.filter(({ onRequest, rate }) =>
    rate === undefined ? onRequest === 'every' || onRequest === ordinal : random() < rate,
  );
  return hits[0] ?? null;
}

/** How a reply stops: in order, or by what is done to the connection at that time. */
export type Ending = { kind: 'end' } | { kind: 'cut' | 'reset' | 'stall'; atMs: number };

/** A reply as it is really sent. All times are milliseconds since the request arrived. */
export interface FaultyReply {
  /** null: the headers are never sent, and no frame either. */
  readonly headersAtMs: number | null;
  readonly frames: readonly PlannedFrame[];
  /** Index of the frame that leaves with a wrong checksum, or with its first half only; null: all are right. */
  readonly spoiled: { readonly frame: number; readonly how: 'checksum' | 'truncated' } | null;
  readonly ending: Ending;
}

/** @param frames a whole reply */
export function applyStreamFault(frames: readonly PlannedFrame[], fault: ScenarioFault | null): FaultyReply {
  const firstDeltaMs = frames.find(({ event }) => event === 'contentBlockDelta')?.atMs ?? 0;
  const headersAtMs = firstDeltaMs * HEADERS_SHARE;
  const sound: FaultyReply = { headersAtMs, frames, spoiled: null, ending: { kind: 'end' } };
  const middle = frameAfterHalfOfDeltas(frames);
  const middleMs = frames[middle]?.atMs ?? 0;
  const firstHalf = frames.slice(0, middle);
  switch (fault?.kind) {
    case 'cut':
      // Not at once after the last frame: it would be lost in buffers on the way.
      return { ...sound, frames: firstHalf, ending: { kind: 'cut', atMs: middleMs } };
    case 'reset':
    case 'stall':
      return { ...sound, ...stopAt(fault.at, fault.kind, { headersAtMs, firstDeltaMs, firstHalf, middleMs }) };
    case 'no-message-stop':
      return { ...sound, frames: frames.filter(({ event }) => event !== 'messageStop' && event !== 'metadata') };
    case 'empty-stream':
      return { ...sound, frames: [] };
    case 'bad-checksum':
      return { ...sound, spoiled: { frame: middle, how: 'checksum' } };
    case 'truncated-frame':
      return { ...sound, frames: frames.slice(0, middle + 1), spoiled: { frame: middle, how: 'truncated' } };
    case 'unknown-event':
      return { ...sound, frames: [...firstHalf, unknownEvent(middleMs), ...frames.slice(middle)] };
    case 'slow-headers':
      return { ...sound, headersAtMs: headersAtMs + fault.byMs, frames: laterBy(fault.byMs, frames) };
    case 'slow-first-frame':
      return { ...sound, frames: laterBy(fault.byMs, frames) };
    case 'exception-first':
      return { ...sound, frames: [exceptionFrame(frames[0]?.atMs ?? 0, fault.exception)] };
    case 'exception-mid-stream':
      return { ...sound, frames: [...firstHalf, exceptionFrame(middleMs, fault.exception)] };
    default:
      return sound;
  }
}

interface Moments {
  readonly headersAtMs: number;
  readonly firstDeltaMs: number;
  readonly firstHalf: readonly PlannedFrame[];
  readonly middleMs: number;
}

function stopAt(place: FaultPlace, kind: 'reset' | 'stall', moments: Moments): Partial<FaultyReply> {
  switch (place) {
    case 'before-headers':
      return { headersAtMs: null, frames: [], ending: { kind, atMs: moments.headersAtMs } };
    case 'before-first-frame':
      return { frames: [], ending: { kind, atMs: moments.firstDeltaMs } };
    case 'mid-stream':
      return { frames: moments.firstHalf, ending: { kind, atMs: moments.middleMs } };
  }
}

function frameAfterHalfOfDeltas(frames: readonly PlannedFrame[]): number {
  const deltas = frames.flatMap(({ event }, at) => (event === 'contentBlockDelta' ? [at] : []));
  return (deltas[Math.floor((deltas.length - 1) / 2)] ?? 0) + 1;
}

function laterBy(byMs: number, frames: readonly PlannedFrame[]): PlannedFrame[] {
  return frames.map((frame) => ({ ...frame, atMs: frame.atMs + byMs }));
}

function unknownEvent(atMs: number): PlannedFrame {
  const event = 'simulatedFutureEvent';
  return { atMs, event, headers: eventHeaders(event), body: { note: 'An event that no client knows yet.' } };
}

function exceptionFrame(atMs: number, exception: StreamException): PlannedFrame {
  return { atMs, event: exception, headers: exceptionHeaders(exception), body: exceptionBodies[exception] };
}

const exceptionBodies: Record<StreamException, object> = {
  internalServerException: {
    message: 'The system encountered an unexpected error during processing. Try your request again.',
  },
  modelStreamErrorException: {
    message: 'The model stopped with an error while it streamed its reply.',
    originalStatusCode: 500,
    originalMessage: 'simulated model failure',
  },
  validationException: { message: 'The model returned the following errors: simulated validation failure' },
  throttlingException: { message: throttlingMessages.requests },
  serviceUnavailableException: { message: 'Bedrock is unable to process your request.' },
};
