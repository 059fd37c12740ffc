/** Makes the socket of an HTTP/2 session, as Node itself would, directly or through a proxy's tunnel, and logs it. */
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type SecureContext } from 'node:tls';
import { type ConnectionLog, startConnectionLog } from './connection-log.js';
import { CONNECTION_TIMEOUT_MS } from './connection-timeout.js';
import type { Tunnel } from './tunnel.js';

/** Host, without the brackets of an IPv6 address, and port. */
export function placeOf(address: URL): { host: string; port: number } {
  const host = address.hostname.replace(/^\[|\]$/g, '');
  return { host, port: Number(address.port || (address.protocol === 'https:' ? 443 : 80)) };
}

/** `https:` asks for h2 by ALPN; `http:` speaks HTTP/2 with prior knowledge (RFC 9113, section 3.3). */
export function connectHttp2(
  address: URL,
  trust: SecureContext,
  tunnel: Tunnel | null,
): { socket: Socket; log: ConnectionLog } {
  const { host, port } = placeOf(address);
  const created = tunnel?.steps.created ?? process.hrtime.bigint();
  const socket =
    address.protocol === 'https:'
      ? connectTls({
          ...(tunnel === null ? { host, port } : { socket: tunnel.socket }),
          // A server name must not be an address (RFC 6066, section 3).
          ...(isIP(host) === 0 ? { servername: host } : {}),
          ALPNProtocols: ['h2'],
          secureContext: trust,
        })
      : (tunnel?.socket ?? connectTcp({ host, port }));
  const log = startConnectionLog(socket, created, tunnel?.steps);
  giveUpLate(socket, log);
  return { socket, log };
}

/** The SDK's handler has no such limit: a swallowed packet would hang until the run's. */
function giveUpLate(socket: Socket, log: ConnectionLog): void {
  const timer = setTimeout(() => {
    if (log.isReady()) return;
    socket.destroy(Object.assign(new Error('The connection was not made in time.'), { code: 'ETIMEDOUT' }));
  }, CONNECTION_TIMEOUT_MS);
  socket.once('close', () => {
    clearTimeout(timer);
  });
  timer.unref();
}
