/** Speaks to a loopback host as a browser or an attacker would, with every header free to choose. */
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { WebSocket } from 'ws';
import { afterEach } from 'vitest';
import { rm } from 'node:fs/promises';
import {
  type LoopbackHost,
  type LoopbackHostOptions,
  startLoopbackHost,
} from '../../../../src/main/hosts/loopback/start-loopback-host.js';
import type { OpenSocket, SocketEvents } from '../../../../src/renderer/ipc/socket-bridge.js';
import { createTemporaryPage } from '../temporary-page.js';
import { createTestApplication, type TestApplication } from '../test-application.js';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Call {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
}

/** @param path sent as it is, without normalisation */
export function call(origin: string, path: string, { method = 'GET', headers = {}, body }: Call = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(origin, { path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Path and query of a URL. */
export function targetOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** @returns the Cookie header that the token is exchanged for */
export async function enter(host: Pick<LoopbackHost, 'origin' | 'mintUrl'>): Promise<string> {
  const answer = await call(host.origin, targetOf(host.mintUrl()));
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

/** A WebSocket with the headers that a browser's own page would send; `headers` replace them. */
export function dial(origin: string, cookie: string, headers: Record<string, string> = {}): WebSocket {
  return new WebSocket(`${origin.replace('http', 'ws')}/socket`, {
    headers: { Cookie: cookie, Origin: origin, ...headers },
  });
}

/** Status of the answer to a handshake; 101 when it was accepted. */
export function handshakeStatus(socket: WebSocket): Promise<{ status: number; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    socket.on('unexpected-response', (_request, response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    });
    socket.on('upgrade', (response) => {
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    });
    socket.on('error', reject);
  });
}

/** Lets the page's socket client dial from Node. */
export function openNodeSocket(origin: string, cookie: string, events: SocketEvents): OpenSocket {
  const socket = dial(origin, cookie);
  socket.on('open', () => {
    events.onOpen();
  });
  socket.on('message', (data: Buffer) => {
    events.onText(data.toString('utf8'));
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    events.onClose('lost');
  });
  return socket;
}

export interface TestHost {
  readonly application: TestApplication;
  readonly host: LoopbackHost;
  readonly root: string;
}

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** Started on a free port and ended after the test. */
export async function startTestHost(options: Partial<LoopbackHostOptions> = {}): Promise<TestHost> {
  const application = createTestApplication();
  const { root, rendererDirectory } = await createTemporaryPage();
  const host = await startLoopbackHost({ application, rendererDirectory, port: 0, ...options });
  ends.push(async () => {
    await host.close();
    await rm(root, { recursive: true });
  });
  return { application, host, root };
}
