/**
 * The connections of all listeners: numbers them for the log, counts their requests, and closes those that have been
 * idle or used for as long as the scenario allows.
 */
import type { Server, Socket } from 'node:net';

export interface Connection {
  /** 1 for the first that was opened since the start. */
  readonly number: number;
  /** Ends it with a TCP reset. */
  reset(): void;
  /**
   * @param closeInOrder closes the connection as its protocol does; called when it has been idle for too long
   * @returns true when this is the last request that the connection may carry
   */
  beginRequest(closeInOrder: () => void): boolean;
  endRequest(): void;
  /** @returns true at the first request to the region on this connection */
  reach(region: string): boolean;
}

export interface ConnectionLimits {
  /** Already scaled; null: never. */
  readonly idleCloseMs: number | null;
  readonly maxRequests: number | null;
}

export interface Connections {
  /** Must be called before the server listens. */
  watch(server: Server): void;
  /** @param ends of the socket, or of what stands in for it */
  find(ends: { localPort?: number | undefined; remotePort?: number | undefined }): Connection;
  destroyAll(): void;
}

export function createConnections(limits: ConnectionLimits): Connections {
  const sockets = new Set<Socket>();
  // TLS and HTTP/2 hide the socket below them, but show its ports.
  const byPorts = new Map<string, Connection>();
  let opened = 0;

  return {
    watch(server) {
      server.on('connection', (socket: Socket) => {
        // Each delta is a small write: Nagle's algorithm would hold it up.
        socket.setNoDelay(true);
        opened += 1;
        const ports = `${socket.localPort} ${socket.remotePort}`;
        const connection = createConnection(socket, opened, limits);
        sockets.add(socket);
        byPorts.set(ports, connection);
        // A client that resets its connection is its own affair.
        socket.on('error', () => undefined);
        socket.once('close', () => {
          sockets.delete(socket);
          if (byPorts.get(ports) === connection) byPorts.delete(ports);
        });
      });
    },
    find({ localPort, remotePort }) {
      return byPorts.get(`${localPort} ${remotePort}`) ?? goneConnection;
    },
    destroyAll() {
      for (const socket of sockets) socket.destroy();
    },
  };
}

function createConnection(socket: Socket, number: number, limits: ConnectionLimits): Connection {
  let requests = 0;
  let running = 0;
  const reached = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let close: () => void = () => undefined;
  socket.once('close', () => {
    clearTimeout(timer);
  });
  return {
    number,
    reset() {
      socket.resetAndDestroy();
    },
    beginRequest(closeInOrder) {
      clearTimeout(timer);
      close = closeInOrder;
      requests += 1;
      running += 1;
      return limits.maxRequests !== null && requests >= limits.maxRequests;
    },
    endRequest() {
      running -= 1;
      if (running > 0 || limits.idleCloseMs === null || socket.destroyed) return;
      timer = setTimeout(() => {
        close();
      }, limits.idleCloseMs);
    },
    reach(region) {
      const isFirst = !reached.has(region);
      reached.add(region);
      return isFirst;
    },
  };
}

/** Stands in when the client left before its request was looked at. */
const goneConnection: Connection = {
  number: 0,
  reset: () => undefined,
  beginRequest: () => false,
  endRequest: () => undefined,
  reach: () => false,
};
