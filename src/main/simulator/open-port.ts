/** Lets a server listen on 127.0.0.1, behind the relay when the scenario's network asks for one. */
import type { Server, Socket } from 'node:net';
import { listenOnLoopback } from '../listen-on-loopback.js';
import { createNetworkRelay, needsRelay, type RelaySettings } from './network-relay.js';

const HOST = '127.0.0.1';

interface PortOptions {
  /** 0: any free one. */
  readonly port: number;
  /** The command line's name of the port, for messages. */
  readonly option: string;
  readonly relay: RelaySettings;
}

export interface OpenPort {
  /** Host and port that clients call. */
  readonly address: string;
  /** Listens no longer, and cuts what runs through the relay. */
  readonly close: () => void;
}

/** @throws ApplicationError `invalid-input` when the port is in use or not allowed */
export async function openPort(server: Server, { port, option, relay }: PortOptions): Promise<OpenPort> {
  if (!needsRelay(relay)) {
    const got = await listenOnLoopback(server, port, option);
    return {
      address: `${HOST}:${got}`,
      close: () => {
        server.close();
      },
    };
  }
  const behind = await listenOnLoopback(server, 0, option);
  const front = createNetworkRelay(relay, behind);
  const sockets = new Set<Socket>();
  front.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const close = (): void => {
    front.close();
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  try {
    const got = await listenOnLoopback(front, port, option);
    return { address: `${HOST}:${got}`, close };
  } catch (error) {
    close();
    throw error;
  }
}
