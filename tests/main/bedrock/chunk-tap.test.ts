import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { readFrames } from '../../../src/main/bedrock/chunk-tap.js';
import { emptyStamps } from '../../../src/main/benchmark/stream-client.js';

async function readToEnd(body: PassThrough): Promise<number> {
  const frames = readFrames({ body, arrivals: [], brokenEnd: (error) => error }, emptyStamps(), undefined);
  let count = 0;
  for await (const frame of frames) count += frame.byteLength > 0 ? 1 : 0;
  return count;
}

/** On a busy computer HTTP/2 announces the headers of an empty reply when its end has been read already. */
test('a body that was over before anybody listened is over, and not waited for', async () => {
  const body = new PassThrough();
  body.resume().end();
  await once(body, 'close');
  expect(await readToEnd(body)).toBe(0);
});

test('a body that broke before anybody listened is broken, and not waited for', async () => {
  const body = new PassThrough();
  body.on('error', () => undefined);
  const closed = once(body, 'close').catch(() => undefined);
  body.destroy(new Error('gone'));
  await closed;
  await new Promise(setImmediate);
  await expect(readToEnd(body)).rejects.toThrow('gone');
});
