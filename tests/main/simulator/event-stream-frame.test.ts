import { EventStreamCodec } from '@smithy/core/event-streams';
import { describe, expect, it } from 'vitest';
import {
  encodeFrame,
  eventHeaders,
  exceptionHeaders,
  spoilChecksum,
} from '../../../src/main/simulator/event-stream-frame.js';

const codec = new EventStreamCodec(
  (bytes) => Buffer.from(bytes as Uint8Array).toString('utf8'),
  (text) => Buffer.from(text),
);
const body = Buffer.from('{"p":"abcdefghijklmnopqrstuvwx","role":"assistant"}');

describe('encodeFrame', () => {
  it('has the lengths of a first frame captured from Bedrock: 0x95 in all, 0x52 of headers', () => {
    const frame = encodeFrame(eventHeaders('messageStart'), body);
    expect([frame.readUInt32BE(0), frame.readUInt32BE(4), frame.length]).toEqual([0x95, 0x52, 0x95]);
  });

  it('writes the headers in the order of Bedrock, each with its name first', () => {
    const text = encodeFrame(eventHeaders('metadata'), body).toString('latin1');
    const places = [':event-type', ':content-type', ':message-type'].map((name) => text.indexOf(name));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(13);
  });

  it('is read by the decoder of the SDK, checksums included', () => {
    const { headers, body: decoded } = codec.decode(encodeFrame(exceptionHeaders('throttlingException'), body));
    expect({ headers, text: Buffer.from(decoded).toString() }).toEqual({
      headers: {
        ':exception-type': { type: 'string', value: 'throttlingException' },
        ':content-type': { type: 'string', value: 'application/json' },
        ':message-type': { type: 'string', value: 'exception' },
      },
      text: body.toString(),
    });
  });

  it('carries text outside ASCII and an empty payload unharmed', () => {
    const umlauts = Buffer.from('{"text":"Größe – 日本語 🚀"}');
    const decode = (bytes: Buffer) => Buffer.from(codec.decode(encodeFrame([], bytes)).body);
    expect([decode(umlauts), decode(Buffer.alloc(0))]).toEqual([umlauts, Buffer.alloc(0)]);
  });

  it('is refused by the decoder of the SDK once its checksum is spoiled', () => {
    const frame = encodeFrame(eventHeaders('metadata'), body);
    spoilChecksum(frame);
    expect(() => codec.decode(frame)).toThrow(/message checksum/);
  });
});
