/**
 * What the measuring thread needs from a service that streams replies, as an interface. `bedrock` implements it; the
 * clock's own code knows no SDK.
 */
import type { Failure } from '../../shared/domain/failure.js';
import type { Usage } from '../../shared/domain/run.js';
import type { DeltaKind } from '../../shared/domain/timeline.js';
import type { Credentials, MeasureRequest } from './ports.js';

/** One decoded event, reduced to what is measured. */
export type StreamEvent =
  | { readonly type: 'messageStart' }
  | {
      readonly type: 'delta';
      readonly kind: DeltaKind;
      /** Length of its content: characters, or bytes of redacted reasoning. */
      readonly characters: number;
      /** What may be shown and kept; empty for signatures and redacted reasoning. */
      readonly text: string;
    }
  | { readonly type: 'messageStop'; readonly stopReason: string | null }
  | {
      readonly type: 'metadata';
      readonly usage: Usage | null;
      readonly serverLatencyMs: number | null;
      readonly servedTier: string | null;
      readonly servedLatency: string | null;
    }
  | { readonly type: 'other' };

/**
 * What the transport writes down about one attempt, as it happens: monotonic nanoseconds (`process.hrtime.bigint()`),
 * null until reached. Socket stamps are those of the attempt's own connection: a reused one leaves them null.
 */
export interface AttemptStamps {
  socketCreated: bigint | null;
  lookup: bigint | null;
  connect: bigint | null;
  secureConnect: bigint | null;
  requestSent: bigint | null;
  headers: bigint | null;
  firstByte: bigint | null;
  /** Arrival of the body chunk that is being decoded; changes with every chunk. */
  chunk: bigint | null;
  reused: boolean | null;
  protocol: string | null;
  tls: string | null;
  /** Milliseconds that a reused connection had carried nothing; null for a new one. */
  idleMs: number | null;
  httpStatus: number | null;
  requestId: string | null;
  /** Wait that an error answer asks for (`x-amz-retry-after`, else `Retry-After`), milliseconds; null when it names none. */
  retryAfterMs: number | null;
}

export function emptyStamps(): AttemptStamps {
  return {
    socketCreated: null,
    lookup: null,
    connect: null,
    secureConnect: null,
    requestSent: null,
    headers: null,
    firstByte: null,
    chunk: null,
    reused: null,
    protocol: null,
    tls: null,
    idleMs: null,
    httpStatus: null,
    requestId: null,
    retryAfterMs: null,
  };
}

/** Where an attempt stood when it failed. */
export interface FailureSituation {
  readonly modelId: string;
  readonly region: string;
  readonly stamps: AttemptStamps;
  /** Events and deltas decoded before. */
  readonly events: number;
  readonly deltas: number;
}

export interface StreamClient {
  /** Host and port that the requests of a region go to, for messages. */
  hostOf(region: string): string;
  /** Runs the whole path a number of times without the service, so that the first run does not pay for loading it. */
  warm(): Promise<void>;
  /**
   * Sends one request, never twice.
   *
   * @returns resolves when the first event was decoded
   * @throws whatever the service or the network gave; `toFailure` explains it
   */
  open(request: MeasureRequest, stamps: AttemptStamps, signal: AbortSignal): Promise<AsyncIterable<StreamEvent>>;
  toFailure(error: unknown, situation: FailureSituation): Failure;
  /** Signs what is sent from now on with these. */
  renew(credentials: Credentials): void;
  close(): void;
}
