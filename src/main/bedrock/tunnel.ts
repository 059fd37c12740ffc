/**
 * Opens a tunnel through an HTTP proxy (CONNECT, RFC 9110, section 9.3.6) and notes when its steps happened. Node's own
 * client asks for it, so that the socket that comes back is a plain one: TLS and HTTP/2 run on it as they do without.
 */
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIPv6, type Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import type { Proxy } from '../benchmark/ports.js';
import { CONNECTION_TIMEOUT_MS } from './connection-timeout.js';
import { ProxyError } from './proxy-error.js';
import { proxyHost } from './proxy-for.js';

export interface Tunnel {
  /** Carries what is sent to the endpoint. */
  readonly socket: Socket;
  /** Monotonic nanoseconds. `lookup` (null for an address) and `connect` are those of the proxy. */
  readonly steps: { readonly created: bigint; readonly lookup: bigint | null; readonly connect: bigint | null };
}

export interface TunnelOptions {
  readonly proxy: Proxy;
  /** Of the endpoint; an IPv6 address without brackets. */
  readonly host: string;
  readonly port: number;
  /** For a proxy that is itself reached by TLS. */
  readonly trust: SecureContext;
  /** Gives it up. */
  readonly signal: AbortSignal;
}

const now = () => process.hrtime.bigint();

/** @throws ProxyError; an AbortError when the signal ended it */
export function openTunnel({ proxy, host, port, trust, signal }: TunnelOptions): Promise<Tunnel> {
  const url = new URL(proxy.url);
  const shown = proxyHost(proxy);
  const authority = `${isIPv6(host) ? `[${host}]` : host}:${port}`;
  const isTls = url.protocol === 'https:';
  const steps = { created: now(), lookup: null as bigint | null, connect: null as bigint | null };
  return new Promise((resolve, reject) => {
    const request = (isTls ? httpsRequest : httpRequest)({
      method: 'CONNECT',
      host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
      port: Number(url.port || (isTls ? 443 : 80)),
      path: authority,
      headers: { host: authority, ...authorization(url) },
      // One of its own for each tunnel, so that neither a connection nor a TLS session is used again.
      agent: false,
      signal,
      ...(isTls ? { secureContext: trust, ALPNProtocols: ['http/1.1'] } : {}),
    });
    const timer = setTimeout(() => {
      request.destroy(Object.assign(new Error('No tunnel in time.'), { code: 'ETIMEDOUT' }));
    }, CONNECTION_TIMEOUT_MS);
    const failed = (error: Error & { code?: unknown }): void => {
      clearTimeout(timer);
      const reason = typeof error.code === 'string' ? error.code : error.name;
      reject(signal.aborted ? error : new ProxyError(shown, { reason }));
    };
    request.once('socket', (socket) => {
      socket.once('lookup', () => (steps.lookup = now()));
      socket.once('connect', () => (steps.connect = now()));
    });
    request.once('connect', (response, socket, head) => {
      clearTimeout(timer);
      const status = response.statusCode ?? 0;
      if (status < 200 || status > 299) {
        socket.destroy();
        reject(new ProxyError(shown, { status }));
        return;
      }
      // A server of HTTP/2 in cleartext may speak first.
      if (head.length > 0) socket.unshift(head);
      resolve({ socket, steps });
    });
    request.once('error', failed);
    request.end();
  });
}

function authorization({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}
