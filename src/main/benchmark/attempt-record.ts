/**
 * The growing record of one attempt. During the attempt it only appends; offsets and texts are put together afterwards.
 */
import type { Failure } from '../../shared/domain/failure.js';
import type { Attempt } from '../../shared/domain/run.js';
import { type DeltaStamp, hasContent } from '../../shared/domain/timeline.js';
import { type AttemptStamps, type StreamEvent, emptyStamps } from './stream-client.js';

type Metadata = Extract<StreamEvent, { type: 'metadata' }>;

export interface AttemptRecord {
  /** Monotonic nanoseconds, just before the request is handed to the client. */
  readonly sent: bigint;
  readonly stamps: AttemptStamps;
  readonly deltas: DeltaStamp[];
  readonly text: string[];
  readonly reasoning: string[];
  events: number;
  contentDeltas: number;
  firstEvent: bigint | null;
  messageStop: bigint | null;
  metadata: bigint | null;
  streamEnd: bigint | null;
  stopReason: string | null;
  served: Metadata | null;
}

export function startRecord(sent: bigint): AttemptRecord {
  return {
    sent,
    stamps: emptyStamps(),
    deltas: [],
    text: [],
    reasoning: [],
    events: 0,
    contentDeltas: 0,
    firstEvent: null,
    messageStop: null,
    metadata: null,
    streamEnd: null,
    stopReason: null,
    served: null,
  };
}

/** A reply is whole only when both were seen: some transports end a broken stream without an error. */
export function isWhole(record: AttemptRecord): boolean {
  return record.messageStop !== null && record.metadata !== null;
}

/**
 * Notes one event.
 *
 * @param at monotonic nanoseconds when it was decoded
 * @returns the stamp of a delta; null for other events
 */
export function recordEvent(record: AttemptRecord, event: StreamEvent, at: bigint): DeltaStamp | null {
  record.events += 1;
  record.firstEvent ??= at;
  switch (event.type) {
    case 'delta': {
      const { chunk } = record.stamps;
      const stamp: DeltaStamp = [
        Number(at - record.sent),
        event.kind,
        event.characters,
        chunk === null ? null : Number(chunk - record.sent),
      ];
      record.deltas.push(stamp);
      if (hasContent(stamp)) record.contentDeltas += 1;
      if (event.kind === 'reasoning') record.reasoning.push(event.text);
      else if (event.kind === 'text') record.text.push(event.text);
      return stamp;
    }
    case 'messageStop':
      record.messageStop ??= at;
      record.stopReason = event.stopReason;
      break;
    case 'metadata':
      record.metadata ??= at;
      record.served = event;
      break;
    case 'messageStart':
    case 'other':
      break;
  }
  return null;
}

export interface AttemptPlace {
  /** 1 for the first. */
  readonly number: number;
  /** Between the end of the attempt before and `sent` of this one, milliseconds; 0 for the first. */
  readonly waitedMs: number;
}

/** The record as it is stored. */
export function toAttempt(record: AttemptRecord, place: AttemptPlace, failure: Failure | null): Attempt {
  const { stamps, served } = record;
  const offset = (at: bigint | null) => (at === null ? null : Number(at - record.sent));
  return {
    ...place,
    timeline: {
      sentAtNs: record.sent.toString(),
      socketCreated: offset(stamps.socketCreated),
      lookup: offset(stamps.lookup),
      connect: offset(stamps.connect),
      secureConnect: offset(stamps.secureConnect),
      requestSent: offset(stamps.requestSent),
      headers: offset(stamps.headers),
      firstByte: offset(stamps.firstByte),
      firstEvent: offset(record.firstEvent),
      deltas: record.deltas,
      messageStop: offset(record.messageStop),
      metadata: offset(record.metadata),
      streamEnd: offset(record.streamEnd),
    },
    connection: { reused: stamps.reused, protocol: stamps.protocol, tls: stamps.tls, idleMs: stamps.idleMs },
    requestId: stamps.requestId,
    httpStatus: stamps.httpStatus,
    usage: served?.usage ?? null,
    serverLatencyMs: served?.serverLatencyMs ?? null,
    stopReason: record.stopReason,
    servedTier: served?.servedTier ?? null,
    servedLatency: served?.servedLatency ?? null,
    failure,
  };
}
