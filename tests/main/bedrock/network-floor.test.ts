import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { measureNetworkFloor } from '../../../src/main/bedrock/network-floor.js';

async function listening(
  onConnection: (count: number) => void = () => undefined,
): Promise<{ server: Server; port: number }> {
  let count = 0;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    count += 1;
    onConnection(count);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  return { server, port: (server.address() as AddressInfo).port };
}

test('seven connections, each closed at once and without a byte, make one median', async () => {
  const seen: Promise<number>[] = [];
  const server = createServer((socket) => {
    let bytes = 0;
    socket.on('data', (chunk) => (bytes += chunk.length));
    socket.on('error', () => undefined);
    seen.push(once(socket, 'close').then(() => bytes));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  // By its name, which is looked up before the clock starts.
  const floor = await measureNetworkFloor(new URL(`http://localhost:${port}/path`));
  expect(floor?.n).toBe(7);
  expect(floor?.minMs).toBeGreaterThan(0);
  expect(floor?.medianMs).toBeGreaterThanOrEqual(floor?.minMs ?? Infinity);
  expect(Date.parse(floor?.measuredAt ?? '')).not.toBeNaN();
  server.close();
  await once(server, 'close');
  expect(await Promise.all(seen)).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test('an endpoint that refuses, or whose name is unknown, has no floor, rather than 0', async () => {
  const { server, port } = await listening();
  server.close();
  await once(server, 'close');
  expect(await measureNetworkFloor(new URL(`http://127.0.0.1:${port}`))).toBeNull();
  expect(await measureNetworkFloor(new URL('https://endpoint.invalid'))).toBeNull();
});

test('one that is ended early has no floor, and makes no further connection', async () => {
  const abort = new AbortController();
  const { port } = await listening((count) => {
    if (count === 1) abort.abort();
  });
  expect(
    await measureNetworkFloor(new URL(`http://127.0.0.1:${port}`), { count: 1e6, signal: abort.signal }),
  ).toBeNull();
});
