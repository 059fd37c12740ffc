/** Keep-alive agents that note when each of their connections was made. */
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import type { AttemptStamps } from '../benchmark/stream-client.js';

type SocketStamps = Pick<AttemptStamps, 'socketCreated' | 'lookup' | 'connect' | 'secureConnect'>;

/** Sockets whose set-up was seen; also those of connections that were never finished. */
const stampsOfSockets = new WeakMap<Duplex, { stamps: SocketStamps; owner: AttemptStamps | null }>();
const now = () => process.hrtime.bigint();

/** Waiting for a free connection would enter the time to first token, so there are always enough. */
const agentOptions = { keepAlive: true, maxSockets: 64 } as const;

class TimedHttpAgent extends HttpAgent {
  override createConnection(...parameters: Parameters<HttpAgent['createConnection']>) {
    const created = now();
    const socket = super.createConnection(...parameters);
    watchSocket(socket, created);
    return socket;
  }
}

class TimedHttpsAgent extends HttpsAgent {
  override createConnection(...parameters: Parameters<HttpsAgent['createConnection']>) {
    const created = now();
    const socket = super.createConnection(...parameters);
    watchSocket(socket, created);
    return socket;
  }
}

export function createTimedAgents(): { httpAgent: HttpAgent; httpsAgent: HttpsAgent } {
  return { httpAgent: new TimedHttpAgent(agentOptions), httpsAgent: new TimedHttpsAgent(agentOptions) };
}

/**
 * Lets the set-up of a request's connection, now or later, flow into its stamps. A reused connection has none; its
 * TLS version is known all the same.
 */
export function applySocketStamps(socket: Socket, stamps: AttemptStamps): void {
  const known = stampsOfSockets.get(socket);
  if (stamps.reused !== true && known !== undefined) {
    known.owner = stamps;
    Object.assign(stamps, known.stamps);
  }
  if (!(socket instanceof TLSSocket)) return;
  if (stamps.secureConnect !== null || stamps.reused === true) stamps.tls = socket.getProtocol();
}

function watchSocket(socket: Duplex | null | undefined, socketCreated: bigint): void {
  if (!socket) return;
  const entry: { stamps: SocketStamps; owner: AttemptStamps | null } = {
    stamps: { socketCreated, lookup: null, connect: null, secureConnect: null },
    owner: null,
  };
  stampsOfSockets.set(socket, entry);
  const mark = (name: 'lookup' | 'connect' | 'secureConnect') => () => {
    entry.stamps[name] ??= now();
    if (entry.owner === null) return;
    entry.owner[name] = entry.stamps[name];
    if (name === 'secureConnect' && socket instanceof TLSSocket) entry.owner.tls = socket.getProtocol();
  };
  socket.once('lookup', mark('lookup'));
  socket.once('connect', mark('connect'));
  socket.once('secureConnect', mark('secureConnect'));
}
