import { describe, expect, test } from 'vitest';
import { parseRawReply, type StampedBytes } from '../../bench/fidelity/raw-reply.js';
import { eventFrame } from '../fakes/scripted-bedrock.js';

const head = 'HTTP/1.1 200 OK\r\nx-amzn-RequestId: 1-2-3\r\nTransfer-Encoding: chunked\r\n\r\n';

function chunk(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
}

function delta(text: string): Uint8Array {
  return eventFrame('contentBlockDelta', { contentBlockIndex: 0, delta: { text } });
}

function piecesOf(reply: Buffer, cuts: readonly number[]): StampedBytes[] {
  const ends = [...cuts, reply.length];
  return ends.map((end, index) => ({ atNs: BigInt(index + 1), bytes: reply.subarray(ends[index - 1] ?? 0, end) }));
}

describe('a raw reply', () => {
  const start = Buffer.concat([Buffer.from(head), chunk(eventFrame('messageStart', { role: 'assistant' }))]);
  const first = chunk(delta('one'));
  const second = chunk(delta('two'));
  const end = Buffer.from('0\r\n\r\n');
  const reply = Buffer.concat([start, first, second, end]);

  test('gives a delta the time of the piece that carries its last byte, not its first', () => {
    // Cut within the first delta, and between the two.
    const pieces = piecesOf(reply, [start.length + 20, start.length + first.length]);
    expect(parseRawReply(pieces)).toEqual({ status: 200, requestId: '1-2-3', deltasNs: [2n, 3n] });
  });

  test('counts every delta of a piece, and only deltas', () => {
    expect(parseRawReply(piecesOf(reply, [])).deltasNs).toEqual([1n, 1n]);
  });

  test('is read through chunks that do not end where frames end', () => {
    const frames = Buffer.concat([delta('one'), delta('two')]);
    const odd = Buffer.concat([Buffer.from(head), chunk(frames.subarray(0, 30)), chunk(frames.subarray(30)), end]);
    const split = head.length + chunk(frames.subarray(0, 30)).length;
    expect(parseRawReply(piecesOf(odd, [split])).deltasNs).toEqual([2n, 2n]);
  });

  test('tells the status of a refused request', () => {
    const refused = Buffer.from('HTTP/1.1 403 Forbidden\r\nx-amzn-requestid: 9\r\n\r\n{}');
    expect(parseRawReply(piecesOf(refused, []))).toEqual({ status: 403, requestId: '9', deltasNs: [] });
  });

  test.each([
    ['its headers', reply.subarray(0, 30)],
    ['a chunk', reply.subarray(0, start.length + 10)],
    ['a frame', Buffer.concat([start, chunk(delta('one').subarray(0, 25)), end])],
  ])('that ends within %s is refused, not measured', (_, bytes) => {
    expect(() => parseRawReply(piecesOf(bytes, []))).toThrow(/ended within/);
  });
});
