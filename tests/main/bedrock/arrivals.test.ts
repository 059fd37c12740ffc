/** The arrival of every event is that of the bytes that completed it, however frames and chunks fall together. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFrameBody } from '../../../src/main/bedrock/frame-body.js';
import { emptyStamps } from '../../../src/main/benchmark/stream-client.js';
import { transports } from '../../../src/shared/domain/plan.js';
import { textDelta } from '../../fakes/engine-fixtures.js';
import { eventFrame } from '../../fakes/scripted-bedrock.js';
import { cleartext, startTransport } from '../../fakes/transport-bench.js';

const frames = ['a', 'bc', 'def'.repeat(50), ''].map((text) => eventFrame(...textDelta(text)));

describe('a body that is cut into frames', () => {
  test('hands each out whole, with the arrival of the chunk that completed it', async () => {
    const whole = Buffer.concat(frames);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: whole.byteLength }), { maxLength: 12 }), async (cuts) => {
        const stamps = emptyStamps();
        const body = createFrameBody(stamps);
        const edges = [0, ...cuts.sort((a, b) => a - b), whole.byteLength];
        // The arrival of a chunk is written as the offset at which it ends.
        for (const [index, edge] of edges.slice(1).entries()) {
          body.arrived(whole.subarray(edges[index], edge), BigInt(edge));
        }
        body.ended();
        let offset = 0;
        const seen: Uint8Array[] = [];
        for await (const frame of body) {
          offset += frame.byteLength;
          seen.push(frame);
          expect(stamps.chunk).toBe(BigInt(edges.find((edge) => edge >= offset) ?? -1));
        }
        expect(seen.map((frame) => Buffer.from(frame))).toEqual(frames.map((frame) => Buffer.from(frame)));
      }),
      { numRuns: 30, seed: 7 },
    );
  });

  test('hands out what came before damage, then says so: a wrong length would be waited for', async () => {
    const body = createFrameBody(emptyStamps());
    body.arrived(Buffer.concat([frames[0] ?? Buffer.of(), Buffer.from('<!doctype html>')]), 1n);
    const iterator = body[Symbol.asyncIterator]();
    expect((await iterator.next()).value).toEqual(Buffer.from(frames[0] ?? []));
    await expect(iterator.next()).rejects.toThrow('checksum');
  });

  test('is over at once when it is dropped, also for a reader that waits', async () => {
    const body = createFrameBody(emptyStamps());
    const next = body[Symbol.asyncIterator]().next();
    body.dropped(new Error('given up'));
    await expect(next).rejects.toThrow('given up');
    await expect(body[Symbol.asyncIterator]().next()).rejects.toThrow('given up');
  });
});

test.each(transports)('%s: events of one chunk share its arrival, the next chunk has its own', async (transport) => {
  const seen = Promise.withResolvers<undefined>();
  const bench = await startTransport(transport, cleartext(transport), async (reply) => {
    reply.open();
    reply.bytes(Buffer.concat([eventFrame('messageStart', { role: 'assistant' }), eventFrame(...textDelta('a'))]));
    await seen.promise;
    reply.bytes(Buffer.concat([eventFrame(...textDelta('b')), eventFrame(...textDelta('c'))]));
    reply.end();
  });
  let readAt = 0n;
  const { arrivals, stamps } = await bench.call(undefined, (event) => {
    if (event.type !== 'delta' || event.text !== 'a') return;
    readAt = process.hrtime.bigint();
    seen.resolve(undefined);
  });
  const [start, a, b, c] = arrivals;
  expect(start).toBe(stamps.firstByte);
  expect(a).toBe(start);
  expect(b).toBeGreaterThan(readAt);
  expect(c).toBe(b);
});
