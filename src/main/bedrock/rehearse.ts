/**
 * Runs requests through real sockets on loopback, against a canned reply in this very thread, so that the first run does
 * not pay for loading and compiling Node's connections, HTTP and TLS either. Processor time of a first run on a 2-core
 * machine: 45 ms cold, 14 ms after `warm-client.ts` alone, 6 ms after both.
 */
import { once } from 'node:events';
import { createServer as createHttp1Server, type RequestListener } from 'node:http';
import { createSecureServer, createServer as createHttp2Server } from 'node:http2';
import { createServer as createHttps1Server } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { Transport } from '../../shared/domain/plan.js';
import type { MeasureTarget } from '../benchmark/ports.js';
import { emptyStamps, type StreamClient, type StreamEvent } from '../benchmark/stream-client.js';
import { createThrowawayCertificate } from '../throwaway-certificate.js';
import { cannedFrames, cannedRequest } from './canned-stream.js';

/** Of each kind: over TLS, then in cleartext. */
const RUNS = 10;

type Place = Pick<MeasureTarget, 'endpoint' | 'trustedCertificate' | 'proxy'>;

/**
 * @param createClient makes a client of the kind that is to be warmed, for the address of the rehearsal
 * @throws Error when loopback cannot be used; the benchmark can do without
 */
export async function rehearse(transport: Transport, createClient: (place: Place) => StreamClient): Promise<void> {
  const isHttp1 = transport.startsWith('http1');
  const { certificate, key } = createThrowawayCertificate();
  const tls = { cert: certificate, key };
  const listener = answerCanned();
  // HTTP/2's compatibility layer takes the same listener; its types do not say so.
  const secure = isHttp1
    ? createHttps1Server(tls, listener)
    : createSecureServer({ ...tls, allowHTTP1: false }, listener as never);
  await rehearseAt(
    secure,
    (port) => createClient({ endpoint: `https://127.0.0.1:${port}`, trustedCertificate: certificate, proxy: null }),
    transport,
  );
  const plain = isHttp1 ? createHttp1Server(listener) : createHttp2Server(listener as never);
  await rehearseAt(
    plain,
    (port) => createClient({ endpoint: `http://127.0.0.1:${port}`, trustedCertificate: null, proxy: null }),
    transport,
  );
}

function answerCanned(): RequestListener {
  const frames = cannedFrames();
  return (request, response) => {
    request.resume();
    request.once('end', () => {
      response.writeHead(200, { 'content-type': 'application/vnd.amazon.eventstream' });
      for (const frame of frames) response.write(frame);
      response.end();
    });
  };
}

async function rehearseAt(server: Server, createClient: (port: number) => StreamClient, transport: Transport) {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = createClient((server.address() as AddressInfo).port);
  const request = { ...cannedRequest, settings: { ...cannedRequest.settings, transport } };
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const events = await client.open(request, emptyStamps(), new AbortController().signal);
      let last: StreamEvent | null = null;
      for await (const event of events) last = event;
      if (last?.type !== 'metadata') throw new Error('The rehearsal was not answered whole.');
    }
  } finally {
    client.close();
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  }
}
