/**
 * A reply's body for the SDK's decoder: one whole frame at a time, each with the arrival of the bytes that completed it.
 * Given whole chunks, the decoder would take several frames together, and their arrivals would be one.
 *
 * Frame, by the event stream encoding: u32 total length, u32 headers' length, u32 CRC-32 of these 8 bytes, the rest.
 */
import { crc32 } from 'node:zlib';
import type { AttemptStamps } from '../benchmark/stream-client.js';
import { takeDecodeTurn } from './decode-turns.js';

const PRELUDE_BYTES = 12;
const SMALLEST_FRAME_BYTES = 16;

export interface FrameBody extends AsyncIterable<Uint8Array> {
  /** @param at monotonic nanoseconds when the bytes came off the connection */
  arrived(bytes: Uint8Array, at: bigint): void;
  /** No more bytes; what has come is still handed out, the rest of a frame too. */
  ended(): void;
  /** Like `ended`, but then with an error. */
  failed(error: Error): void;
  /** Ends it at once with an error: frames that wait are dropped. */
  dropped(error: Error): void;
}

interface Frame {
  readonly bytes: Uint8Array;
  readonly at: bigint;
}

type Waiting = PromiseWithResolvers<IteratorResult<Uint8Array, undefined>>;

/** @param stamps their `chunk` is that of the frame which was handed out last: of the event that is being decoded */
export function createFrameBody(stamps: AttemptStamps): FrameBody {
  const frames: Frame[] = [];
  const split = createSplitter(frames);
  let waiting: Waiting | null = null;
  let end: { error: Error | null } | null = null;

  function offer() {
    if (waiting === null || (frames.length === 0 && end === null)) return;
    takeDecodeTurn(handOut);
  }

  function handOut() {
    // A turn that was offered twice finds nothing to do.
    if (waiting === null || (frames.length === 0 && end === null)) return;
    const { resolve, reject } = waiting;
    waiting = null;
    const frame = frames.shift();
    if (frame !== undefined) {
      stamps.chunk = frame.at;
      resolve({ value: frame.bytes, done: false });
    } else if (end !== null && end.error !== null) reject(end.error);
    else resolve({ value: undefined, done: true });
  }

  function finish(error: Error | null) {
    if (end !== null) return;
    end = { error };
    if (error === null) split.rest();
    offer();
  }

  return {
    arrived(bytes, at) {
      if (end !== null) return;
      const before = frames.length;
      const damage = split.add(bytes, at);
      if (damage !== null) end = { error: damage };
      // One that waits has been offered a turn already when frames were there before.
      if (before === 0) offer();
    },
    ended() {
      finish(null);
    },
    failed(error) {
      finish(error);
    },
    dropped(error) {
      frames.length = 0;
      end = { error };
      handOut();
    },
    [Symbol.asyncIterator]: () => ({
      next() {
        const next: Waiting = Promise.withResolvers();
        waiting = next;
        offer();
        return next.promise;
      },
    }),
  };
}

/** Cuts bytes into frames; keeps what belongs to the next one. */
function createSplitter(frames: Frame[]) {
  let parts: Uint8Array[] = [];
  let held = 0;
  let needed = PRELUDE_BYTES;
  let isLengthKnown = false;
  let lastAt = 0n;

  function joined(): Buffer {
    const [first] = parts;
    return parts.length === 1 && first !== undefined
      ? Buffer.from(first.buffer, first.byteOffset, first.byteLength)
      : Buffer.concat(parts);
  }

  return {
    /** @returns what is wrong with the bytes; a wrong length would be waited for */
    add(bytes: Uint8Array, at: bigint): Error | null {
      parts.push(bytes);
      held += bytes.byteLength;
      lastAt = at;
      while (held >= needed) {
        const all = joined();
        if (isLengthKnown) {
          frames.push({ bytes: all.subarray(0, needed), at });
          held -= needed;
          parts = held === 0 ? [] : [all.subarray(needed)];
          needed = PRELUDE_BYTES;
          isLengthKnown = false;
          continue;
        }
        const total = all.readUInt32BE(0);
        if (total < SMALLEST_FRAME_BYTES || crc32(all.subarray(0, 8)) !== all.readUInt32BE(8)) {
          return new Error("The checksum of a frame's length did not match.");
        }
        parts = [all];
        needed = total;
        isLengthKnown = true;
      }
      return null;
    },
    /** Hands on the beginning of a frame that never came whole, for the decoder to report. */
    rest() {
      if (held > 0) frames.push({ bytes: joined(), at: lastAt });
      parts = [];
      held = 0;
    },
  };
}
