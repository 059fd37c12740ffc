/** What is known of one connection: when it was made, and when it last carried anything. */
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import type { AttemptStamps } from '../benchmark/stream-client.js';

type SocketStamps = Pick<AttemptStamps, 'socketCreated' | 'lookup' | 'connect' | 'secureConnect'>;

export interface ConnectionLog {
  /** TCP and, where it is spoken, TLS are there. */
  isReady(): boolean;
  /** The peer or the network ended it, or we did. */
  isClosed(): boolean;
  /** Bytes of a request or a reply passed, monotonic nanoseconds. */
  carried(at: bigint): void;
  /**
   * Lets the set-up of the connection, now or later, flow into the stamps of an attempt. A reused connection has none:
   * its stamps stay null, and how long it had been idle is noted instead.
   */
  join(stamps: AttemptStamps, reused: boolean): void;
}

const logs = new WeakMap<Duplex, ConnectionLog>();
const now = () => process.hrtime.bigint();

/** @returns undefined for a connection that was not made by an agent or lane of ours */
export function connectionLogOf(socket: Duplex): ConnectionLog | undefined {
  return logs.get(socket);
}

/**
 * @param created monotonic nanoseconds just before the socket was made
 * @param before the steps that a tunnel through a proxy took, for a socket that runs through one
 */
export function startConnectionLog(
  socket: Duplex,
  created: bigint,
  before: Pick<SocketStamps, 'lookup' | 'connect'> = { lookup: null, connect: null },
): ConnectionLog {
  const { lookup, connect } = before;
  const set: SocketStamps = { socketCreated: created, lookup, connect, secureConnect: null };
  const isTls = socket instanceof TLSSocket;
  const owners = new Set<AttemptStamps>();
  let tls: string | null = null;
  let lastCarried: bigint | null = null;
  let wasJoined = false;

  const mark = (name: 'lookup' | 'connect' | 'secureConnect') => () => {
    const at = (set[name] ??= now());
    if (name === 'secureConnect' && isTls) tls = socket.getProtocol();
    for (const owner of owners) {
      owner[name] = at;
      owner.tls = tls;
    }
    if (name === (isTls ? 'secureConnect' : 'connect')) owners.clear();
  };
  socket.once('lookup', mark('lookup'));
  socket.once('connect', mark('connect'));
  socket.once('secureConnect', mark('secureConnect'));
  let isClosed = false;
  // HTTP/2 hears of an end before the socket's `close`, which its streams then forget.
  for (const event of ['end', 'error', 'close']) {
    socket.once(event, () => {
      isClosed = true;
      owners.clear();
    });
  }

  const log: ConnectionLog = {
    isReady: () => (isTls ? set.secureConnect : set.connect) !== null,
    isClosed: () => isClosed,
    carried(at) {
      lastCarried = at;
    },
    join(stamps, reused) {
      stamps.reused = reused;
      stamps.tls = tls;
      if (reused) {
        const since = lastCarried ?? set.secureConnect ?? set.connect;
        stamps.idleMs = since === null ? null : Number(now() - since) / 1e6;
        return;
      }
      // Who comes while another's connection is being made waits for the rest of it only.
      if (!wasJoined) Object.assign(stamps, set);
      wasJoined = true;
      if (!log.isReady()) owners.add(stamps);
    },
  };
  logs.set(socket, log);
  return log;
}
