/**
 * The network between client and server: a TCP relay in front of a listener. It changes no byte; it holds bytes up for
 * the added round-trip time, and forgets connections that were idle for too long, as address translators do.
 */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { createDelayLine } from './delay-line.js';

export interface RelaySettings {
  /** Already scaled. */
  readonly addedRoundTripMs: number;
  /** Already scaled; null: never. */
  readonly idleBlackHoleMs: number | null;
  /** Already scaled; null: never. */
  readonly idleResetMs: number | null;
}

type Move = { kind: 'bytes'; bytes: Buffer } | { kind: 'end' } | { kind: 'reset' };

/** @param portBehind where the listener itself is on 127.0.0.1 */
export function createNetworkRelay(settings: RelaySettings, portBehind: number): Server {
  // A side that has ended may still be read from: half-closed connections are passed on as they are.
  return createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    const server = connect({ host: '127.0.0.1', port: portBehind, allowHalfOpen: true, noDelay: true });
    join(client, server, settings);
  });
}

/** Is there anything for a relay to do? */
export function needsRelay({ addedRoundTripMs, idleBlackHoleMs, idleResetMs }: RelaySettings): boolean {
  return addedRoundTripMs > 0 || idleBlackHoleMs !== null || idleResetMs !== null;
}

function join(client: Socket, server: Socket, settings: RelaySettings): void {
  const { addedRoundTripMs, idleBlackHoleMs, idleResetMs } = settings;
  // Nothing can hold up the connect itself, which the kernel answers: its round trip is waited before the first byte.
  const openMs = performance.now() + addedRoundTripMs;
  let movedMs = performance.now();
  let forgotten = false;
  /** Notes that something moved. @returns how long nothing had */
  const endIdle = (): number => {
    const idleMs = performance.now() - movedMs;
    movedMs += idleMs;
    return idleMs;
  };

  const link = (from: Socket, to: Socket) => {
    const line = createDelayLine<Move>(addedRoundTripMs / 2, (move) => {
      if (to.destroyed) return;
      if (move.kind === 'bytes') to.write(move.bytes);
      else if (move.kind === 'end') to.end();
      else to.resetAndDestroy();
    });
    const pass = (move: Move): void => {
      const idleMs = endIdle();
      if (idleBlackHoleMs !== null && idleMs >= idleBlackHoleMs) forgotten = true;
      if (forgotten) return;
      if (idleResetMs !== null && idleMs >= idleResetMs) client.resetAndDestroy();
      else line.push(move, openMs);
    };
    from.on('data', (bytes) => {
      pass({ kind: 'bytes', bytes });
    });
    from.on('end', () => {
      pass({ kind: 'end' });
      // Nobody will answer, so nobody will end the other half.
      if (forgotten) from.destroy();
    });
    from.on('error', () => {
      pass({ kind: 'reset' });
    });
    return line;
  };
  const lines = [link(client, server), link(server, client)];

  // A client that has left takes its connection with it, or the server would wait for it for ever. The server's end
  // still has bytes on the way to the client.
  client.once('close', () => {
    for (const line of lines) line.clear();
    server.destroy();
  });
}
