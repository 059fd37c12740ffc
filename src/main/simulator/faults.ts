/** Carries out the faults of a scenario: answers in place of a stream, and changes to a planned reply. */
import { BedrockError } from './bedrock-error.js';
import { exceptionHeaders } from './event-stream-frame.js';
import type { PlannedFrame } from './plan-reply.js';
import type { ScenarioFault, StreamException } from './scenario-fault.js';

/** @returns the first fault that is ordered for the request with this 1-based number; null when there is none */
export function faultFor(faults: readonly ScenarioFault[], ordinal: number): ScenarioFault | null {
  return faults.find(({ onRequest }) => onRequest === 'every' || onRequest === ordinal) ?? null;
}

/** An answer that is sent in place of a stream. */
export type AnswerInstead = { kind: 'error'; error: BedrockError } | { kind: 'html'; status: number; page: string };

/** @returns null when the fault, if any, lies within the stream */
export function answerInstead(fault: ScenarioFault | null): AnswerInstead | null {
  switch (fault?.kind) {
    case 'html-502':
      return { kind: 'html', status: 502, page: '<html><body><h1>502 Bad Gateway</h1></body></html>\n' };
    case 'throttle':
      return error(429, 'ThrottlingException', 'Too many requests, please wait before trying again.');
    case 'expired-token':
      return error(403, 'ExpiredTokenException', 'The security token included in the request is expired');
    case 'access-denied':
      return error(403, 'AccessDeniedException', "You don't have access to the model with the specified model ID.");
    default:
      return null;
  }
}

/** A reply as it is really sent. */
export interface FaultyReply {
  readonly frames: readonly PlannedFrame[];
  /** Index of the frame with a wrong checksum; null: all are right. */
  readonly spoiledFrame: number | null;
  /** When the connection is destroyed, milliseconds since the request arrived; null: the body ends in order. */
  readonly cutAtMs: number | null;
}

/** @param frames a whole reply */
export function applyStreamFault(frames: readonly PlannedFrame[], fault: ScenarioFault | null): FaultyReply {
  const sound = { frames, spoiledFrame: null, cutAtMs: null };
  const middle = frameAfterHalfOfDeltas(frames);
  switch (fault?.kind) {
    case 'cut':
      // Not at once after the last frame: it would be lost in buffers on the way.
      return { ...sound, frames: frames.slice(0, middle), cutAtMs: frames[middle]?.atMs ?? 0 };
    case 'no-message-stop':
      return { ...sound, frames: frames.filter(({ event }) => event !== 'messageStop' && event !== 'metadata') };
    case 'bad-checksum':
      return { ...sound, spoiledFrame: middle };
    case 'exception-first':
      return { ...sound, frames: [exceptionFrame(frames[0]?.atMs ?? 0, fault.exception)] };
    case 'exception-mid-stream':
      return {
        ...sound,
        frames: [...frames.slice(0, middle), exceptionFrame(frames[middle]?.atMs ?? 0, fault.exception)],
      };
    default:
      return sound;
  }
}

function frameAfterHalfOfDeltas(frames: readonly PlannedFrame[]): number {
  const deltas = frames.flatMap(({ event }, at) => (event === 'contentBlockDelta' ? [at] : []));
  return (deltas[Math.floor((deltas.length - 1) / 2)] ?? 0) + 1;
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
  throttlingException: { message: 'Too many requests, please wait before trying again.' },
  serviceUnavailableException: { message: 'Bedrock is unable to process your request.' },
};

function error(httpStatus: number, name: string, message: string): AnswerInstead {
  return { kind: 'error', error: new BedrockError(httpStatus, name, message) };
}
