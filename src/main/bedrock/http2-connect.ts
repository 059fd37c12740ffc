/** Makes the socket of an HTTP/2 session, as Node itself would, and logs it. */
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type SecureContext } from 'node:tls';
import { type ConnectionLog, startConnectionLog } from './connection-log.js';
import { CONNECTION_TIMEOUT_MS } from './connection-timeout.js';

/** `https:` asks for h2 by ALPN; `http:` speaks HTTP/2 with prior knowledge (RFC 9113, section 3.3). */
export function connectHttp2(address: URL, trust: SecureContext): { socket: Socket; log: ConnectionLog } {
  const host = address.hostname.replace(/^\[|\]$/g, '');
  const created = process.hrtime.bigint();
  const socket =
    address.protocol === 'https:'
      ? connectTls({
          host,
          port: Number(address.port || 443),
          // A server name must not be an address (RFC 6066, section 3).
          ...(isIP(host) === 0 ? { servername: host } : {}),
          ALPNProtocols: ['h2'],
          secureContext: trust,
        })
      : connectTcp({ host, port: Number(address.port || 80) });
  const log = startConnectionLog(socket, created);
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
