/**
 * Encodes frames of the `application/vnd.amazon.eventstream` format. Own code on purpose: a server that shared its
 * encoder with the client's decoder could not show a fault in either.
 */
import { crc32 } from 'node:zlib';

/** Name and value, in the order in which they go onto the wire. All values are strings. */
export type FrameHeaders = readonly (readonly [name: string, value: string])[];

const PRELUDE_BYTES = 12;
const CHECKSUM_BYTES = 4;
const STRING_HEADER_TYPE = 7;

/**
 * One frame, big endian: total length, length of the headers, CRC32 of those eight bytes, headers, payload, CRC32 of
 * everything before it. A header is: length of the name (1 byte), name, type 7 (string), length of the value (2), value.
 *
 * @throws RangeError when a header's name is longer than 255 bytes or its value longer than 65,535
 */
export function encodeFrame(headers: FrameHeaders, payload: Uint8Array): Buffer {
  const headerBytes = Buffer.concat(headers.map(([name, value]) => encodeHeader(name, value)));
  const totalBytes = PRELUDE_BYTES + headerBytes.length + payload.length + CHECKSUM_BYTES;
  const frame = Buffer.alloc(totalBytes);
  frame.writeUInt32BE(totalBytes, 0);
  frame.writeUInt32BE(headerBytes.length, 4);
  frame.writeUInt32BE(crc32(frame.subarray(0, 8)), 8);
  frame.set(headerBytes, PRELUDE_BYTES);
  frame.set(payload, PRELUDE_BYTES + headerBytes.length);
  frame.writeUInt32BE(crc32(frame.subarray(0, totalBytes - CHECKSUM_BYTES)), totalBytes - CHECKSUM_BYTES);
  return frame;
}

/** Turns the frame's last checksum wrong, in place. */
export function spoilChecksum(frame: Buffer): void {
  const at = frame.length - CHECKSUM_BYTES;
  frame.writeUInt32BE(~frame.readUInt32BE(at) >>> 0, at);
}

/** Headers of an event, in Bedrock's order. */
export function eventHeaders(eventType: string): FrameHeaders {
  return [
    [':event-type', eventType],
    [':content-type', 'application/json'],
    [':message-type', 'event'],
  ];
}

/** Headers of an exception inside the stream, in Bedrock's order. */
export function exceptionHeaders(exceptionType: string): FrameHeaders {
  return [
    [':exception-type', exceptionType],
    [':content-type', 'application/json'],
    [':message-type', 'exception'],
  ];
}

function encodeHeader(name: string, value: string): Buffer {
  const nameBytes = Buffer.from(name);
  const valueBytes = Buffer.from(value);
  const header = Buffer.alloc(1 + nameBytes.length + 1 + 2 + valueBytes.length);
  let at = header.writeUInt8(nameBytes.length, 0);
  at += nameBytes.copy(header, at);
  at = header.writeUInt8(STRING_HEADER_TYPE, at);
  at = header.writeUInt16BE(valueBytes.length, at);
  valueBytes.copy(header, at);
  return header;
}
