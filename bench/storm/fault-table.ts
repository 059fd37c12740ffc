/**
 * How a run must end for each fault that the simulator knows, in each of its forms. There is one column for all four
 * transports: they notice a fault in different ways, and a run must not come out differently for it.
 */
import type { z } from 'zod';
import type { scenarioFaultSchema } from '../../src/main/simulator/scenario-fault.js';
import type { FailureCode } from '../../src/shared/domain/failure.js';
import type { RunOutcome } from '../../src/shared/domain/run.js';

type WithoutTime<Fault> = Fault extends unknown ? Omit<Fault, 'onRequest' | 'rate'> : never;
export type StormFault = WithoutTime<z.input<typeof scenarioFaultSchema>>;

/** The kind of a run's outcome, and the code of its failure where it has one. */
export type RunEnd = 'completed' | 'cancelled' | `${'failed' | 'incomplete'}: ${FailureCode}`;

export interface FaultRow {
  readonly fault: StormFault;
  readonly end: RunEnd;
  /** Where the end does not follow from the name of the fault. */
  readonly because: string | null;
}

const row = (fault: StormFault, end: RunEnd, because: string | null = null): FaultRow => ({ fault, end, because });

const silent = 'HTTP/2 gives no error here; whole is only what had messageStop and metadata';
const began = 'the reply had begun: what came is kept';
const answered = 'the headers of a reply had come: it is not sent again';
const never = 'nothing but the time limit or a cancel ends it';

export const faultTable: readonly FaultRow[] = [
  // Answers in place of a stream.
  row({ kind: 'throttle', reason: 'requests' }, 'failed: throttled'),
  row({ kind: 'throttle', reason: 'tokens' }, 'failed: throttled'),
  row({ kind: 'model-not-ready' }, 'failed: model-not-ready'),
  row({ kind: 'validation' }, 'failed: validation'),
  row({ kind: 'access-denied' }, 'failed: access-denied'),
  row({ kind: 'expired-token' }, 'failed: credentials-expired'),
  row({ kind: 'invalid-token' }, 'failed: credentials-invalid'),
  row({ kind: 'legacy' }, 'failed: legacy-model', 'a 404 whose text says that the model is closed to the account'),
  row({ kind: 'model-timeout' }, 'failed: model-timeout'),
  row({ kind: 'model-error' }, 'failed: model-error'),
  row({ kind: 'internal-error' }, 'failed: internal-server'),
  row({ kind: 'service-unavailable' }, 'failed: service-unavailable'),
  row({ kind: 'overloaded' }, 'failed: service-unavailable', 'status 529 has no name of its own at AWS'),
  row({ kind: 'html-502' }, 'failed: not-bedrock', 'a page of HTML is no answer of Bedrock'),

  // Exceptions within a stream that had begun with status 200.
  row({ kind: 'exception-first', exception: 'throttlingException' }, 'failed: throttled'),
  row({ kind: 'exception-first', exception: 'internalServerException' }, 'failed: internal-server'),
  row({ kind: 'exception-first', exception: 'serviceUnavailableException' }, 'failed: service-unavailable'),
  row({ kind: 'exception-first', exception: 'validationException' }, 'failed: validation'),
  row({ kind: 'exception-first', exception: 'modelStreamErrorException' }, 'failed: model-error'),
  row({ kind: 'exception-mid-stream', exception: 'throttlingException' }, 'failed: throttled'),
  row({ kind: 'exception-mid-stream', exception: 'internalServerException' }, 'failed: internal-server'),
  row({ kind: 'exception-mid-stream', exception: 'serviceUnavailableException' }, 'failed: service-unavailable'),
  row({ kind: 'exception-mid-stream', exception: 'validationException' }, 'failed: validation'),
  row({ kind: 'exception-mid-stream', exception: 'modelStreamErrorException' }, 'failed: mid-stream-exception'),

  // Broken connections and streams.
  row(
    { kind: 'reset', at: 'before-headers' },
    'failed: connection-reset',
    'new, or used a moment ago: not dead of idling',
  ),
  row({ kind: 'reset', at: 'before-first-frame' }, 'failed: stream-cut', answered),
  row({ kind: 'reset', at: 'mid-stream' }, 'incomplete: stream-cut', began),
  row({ kind: 'cut' }, 'incomplete: stream-cut', silent),
  row({ kind: 'no-message-stop' }, 'incomplete: stream-cut', silent),
  row({ kind: 'empty-stream' }, 'incomplete: stream-cut', silent),
  row({ kind: 'truncated-frame' }, 'incomplete: stream-cut', silent),
  row({ kind: 'bad-checksum' }, 'failed: stream-corrupt'),
  row({ kind: 'stall', at: 'before-headers' }, 'failed: deadline', never),
  row({ kind: 'stall', at: 'before-first-frame' }, 'failed: deadline', never),
  row({ kind: 'stall', at: 'mid-stream' }, 'failed: deadline', never),

  // Late or odd, and whole all the same.
  row({ kind: 'slow-headers', byMs: 40 }, 'completed'),
  row({ kind: 'slow-first-frame', byMs: 40 }, 'completed'),
  row({ kind: 'unknown-event' }, 'completed', 'what no client knows yet is passed over'),
  row({ kind: 'connection-close' }, 'completed', 'the reply is whole; the next run has a new connection'),
];

/** Such as `stall mid-stream`. */
export function faultName(fault: StormFault): string {
  const { kind, ...form } = fault;
  return [kind, ...Object.values(form).filter((part) => typeof part === 'string')].join(' ');
}

/** Its run ends only by a time limit or a cancel. */
export function lastsForEver({ kind }: StormFault): boolean {
  return kind === 'stall';
}

/** Takes along whatever else is on its HTTP/2 connection, or keeps it from going there. No other fault may. */
export function endsConnection({ kind }: StormFault): boolean {
  return kind === 'cut' || kind === 'connection-close';
}

export function endOf(outcome: RunOutcome): RunEnd {
  if (outcome.kind === 'completed' || outcome.kind === 'cancelled') return outcome.kind;
  return `${outcome.kind}: ${outcome.failure.code}`;
}
