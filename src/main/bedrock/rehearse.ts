/**
 * Runs requests through real sockets on loopback, against a canned reply in this very thread, so that the first run does
 * not pay for loading and compiling Node's connections, HTTP and TLS either. Processor time of a first run on a 2-core
 * machine: 45 ms cold, 14 ms after `warm-client.ts` alone, 6 ms after both.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSecureContext } from 'node:tls';
import { emptyStamps, type StreamClient, type StreamEvent } from '../benchmark/stream-client.js';
import { cannedFrames, cannedRequest } from './canned-stream.js';

const RUNS = 20;

/**
 * @param createClient makes a client of the kind that is to be warmed, for the address of the rehearsal
 * @throws Error when loopback cannot be used; the benchmark can do without
 */
export async function rehearse(createClient: (endpoint: string) => StreamClient): Promise<void> {
  // Reads the trusted root certificates, which the first TLS connection would otherwise do.
  createSecureContext();
  const frames = cannedFrames();
  const server = createServer((request, response) => {
    request.resume();
    request.once('end', () => {
      response.writeHead(200, { 'content-type': 'application/vnd.amazon.eventstream' });
      for (const frame of frames) response.write(frame);
      response.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = createClient(`http://127.0.0.1:${port}`);
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const events = await client.open(cannedRequest, emptyStamps(), new AbortController().signal);
      let last: StreamEvent | null = null;
      for await (const event of events) last = event;
      if (last?.type !== 'metadata') throw new Error('The rehearsal was not answered whole.');
    }
  } finally {
    client.close();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
}
