/**
 * The raw record of one attempt. Every figure is computed from it, at any later time, by the same code
 * (`domain/figures`). Offsets are nanoseconds of the monotonic clock since `sent` (just before `client.send`); a stamp
 * that was never reached is null.
 */
import { z } from 'zod';

export const deltaKinds = ['text', 'reasoning', 'redacted', 'signature', 'tool', 'other'] as const;
export const deltaKindSchema = z.enum(deltaKinds);
export type DeltaKind = z.infer<typeof deltaKindSchema>;

/** Nanoseconds since `sent`. */
const offsetNsSchema = z.number().nullable();

/** One contentBlockDelta: when its event was decoded, of what kind, how much, and when its chunk came off the socket. */
export const deltaStampSchema = z.tuple([
  z.number().describe('offsetNs: the event was decoded'),
  deltaKindSchema,
  z.int().describe('characters (bytes for redacted reasoning)'),
  z.number().nullable().describe('chunkOffsetNs: the body chunk that completed it arrived; null when not observed'),
]);
export type DeltaStamp = z.infer<typeof deltaStampSchema>;

const knownKinds: ReadonlySet<unknown> = new Set(deltaKinds);

/** What the schema says of a list of stamps, at a fraction of its time: a session can hold a million. */
export function areDeltaStamps(value: unknown): value is DeltaStamp[] {
  return Array.isArray(value) && value.every(isDeltaStamp);
}

function isDeltaStamp(value: unknown): value is DeltaStamp {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const stamp: readonly unknown[] = value;
  const [offsetNs, kind, characters, chunkOffsetNs] = stamp;
  const isStamped = Number.isFinite(offsetNs) && (chunkOffsetNs === null || Number.isFinite(chunkOffsetNs));
  return isStamped && Number.isSafeInteger(characters) && knownKinds.has(kind);
}

export const timelineSchema = z.strictObject({
  /** Monotonic nanoseconds (`process.hrtime.bigint()`) as a decimal string: larger than a double can hold exactly. */
  sentAtNs: z.string(),
  /** Socket stamps; null when the connection was reused, or does not apply (no DNS for an IP, no TLS in cleartext). */
  socketCreated: offsetNsSchema,
  lookup: offsetNsSchema,
  connect: offsetNsSchema,
  secureConnect: offsetNsSchema,
  /** The whole request was handed to the operating system. */
  requestSent: offsetNsSchema,
  headers: offsetNsSchema,
  /** First chunk of the response's body. */
  firstByte: offsetNsSchema,
  /** First decoded event (`messageStart`). */
  firstEvent: offsetNsSchema,
  deltas: z.array(deltaStampSchema),
  messageStop: offsetNsSchema,
  metadata: offsetNsSchema,
  /** The event iteration ended, however it did. */
  streamEnd: offsetNsSchema,
});
export type Timeline = z.infer<typeof timelineSchema>;

/** A delta that carries content: an empty one and a signature do not start a reply. */
export function hasContent([, kind, characters]: DeltaStamp): boolean {
  return characters > 0 && kind !== 'signature';
}
