/**
 * Entry of the thread of (d): the floor. One kept socket for each stream, a request that was written before, and nothing
 * between the socket and the stamp; replies are taken apart when they have ended.
 */
import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { workerData } from 'node:worker_threads';
import { servePasses } from './client-thread.js';
import { credentials, type Endpoint, modelId, prompt, region } from './endpoint.js';
import { type RecordedRun, runStreams } from './pass.js';
import { parseRawReply, type StampedBytes } from './raw-reply.js';

/** What ends a reply in chunked encoding. No frame of the event stream ends like this: its payload is JSON. */
const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n');

const endpoint = workerData as Endpoint;
const address = new URL(endpoint.http1);

servePasses(async (plan) => {
  const request = writeRequest(plan.deltas);
  const sockets = await Promise.all(plan.pausesMs.map(() => openSocket()));
  try {
    return await runStreams(plan, (stream) => streamOnce(sockets[stream], request));
  } finally {
    for (const socket of sockets) socket.destroy();
  }
});

async function streamOnce(socket: Socket | undefined, request: Buffer): Promise<RecordedRun> {
  if (socket === undefined) throw new Error('There are fewer sockets than streams.');
  const reply = readReply(socket);
  const sentNs = process.hrtime.bigint();
  socket.write(request);
  try {
    const { status, requestId, deltasNs } = parseRawReply(await reply);
    const failure = status === 200 ? null : `HTTP status ${status}`;
    return { requestId, sentNs, deltaOffsetsNs: deltasNs.map((ns) => Number(ns - sentNs)), failure, ownDelay: null };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { requestId: null, sentNs, deltaOffsetsNs: [], failure, ownDelay: null };
  }
}

/** Only stamps while it reads. */
function readReply(socket: Socket): Promise<StampedBytes[]> {
  return new Promise((resolve, reject) => {
    const pieces: StampedBytes[] = [];
    let tail: Buffer = Buffer.alloc(0);
    const done = (end: () => void): void => {
      socket.off('data', onData).off('close', onClose).off('error', reject);
      end();
    };
    const onData = (bytes: Buffer): void => {
      pieces.push({ atNs: process.hrtime.bigint(), bytes });
      tail = bytes.length >= LAST_CHUNK.length ? bytes : Buffer.concat([tail, bytes]);
      const refused = pieces.length === 1 && !bytes.toString('latin1', 0, 12).startsWith('HTTP/1.1 200');
      if (refused || tail.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK)) done(() => resolve(pieces));
    };
    const onClose = (): void => {
      done(() => reject(new Error('The connection was closed before the reply had ended.')));
    };
    socket.on('data', onData).on('close', onClose).on('error', reject);
  });
}

function openSocket(): Promise<Socket> {
  const at = { host: address.hostname, port: Number(address.port) };
  return new Promise((resolve, reject) => {
    const { certificate } = endpoint;
    const socket =
      certificate === null ? connectTcp(at) : connectTls({ ...at, ca: certificate, ALPNProtocols: ['http/1.1'] });
    socket.setNoDelay(true);
    socket.once('error', reject);
    socket.once(certificate === null ? 'connect' : 'secureConnect', () => {
      socket.off('error', reject);
      // A connection that breaks later is seen where its reply is awaited.
      socket.on('error', () => undefined);
      resolve(socket);
    });
  });
}

/** The simulator looks at the form of a signature, not at its value. */
function writeRequest(deltas: number): Buffer {
  const body = JSON.stringify({
    system: [{ text: prompt.system }],
    messages: [{ role: 'user', content: [{ text: prompt.user }] }],
    inferenceConfig: { maxTokens: deltas },
  });
  const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = `${credentials.accessKeyId}/${date.slice(0, 8)}/${region}/bedrock/aws4_request`;
  const head = [
    `POST /model/${encodeURIComponent(modelId)}/converse-stream HTTP/1.1`,
    `host: ${address.host}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-amz-date: ${date}`,
    `authorization: AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}
