/** Lets a server listen on 127.0.0.1, behind the relay when the scenario's network asks for one. */
import type { AddressInfo, Server, Socket } from 'node:net';
import { ApplicationError } from '../../shared/contract/result.js';
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

/** @throws ApplicationError `unreachable` when the port is in use or not allowed */
export async function openPort(server: Server, { port, option, relay }: PortOptions): Promise<OpenPort> {
  if (!needsRelay(relay)) {
    await listen(server, port, option);
    return {
      address: addressOf(server),
      close: () => {
        server.close();
      },
    };
  }
  await listen(server, 0, option);
  const front = createNetworkRelay(relay, () => (server.address() as AddressInfo).port);
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
    await listen(front, port, option);
  } catch (error) {
    close();
    throw error;
  }
  return { address: addressOf(front), close };
}

function listen(server: Server, port: number, option: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(cannotListen(port, option, cause));
    });
    server.listen(port, HOST, resolve);
  });
}

function cannotListen(port: number, option: string, cause: NodeJS.ErrnoException): ApplicationError {
  const reason = cause.code === 'EADDRINUSE' ? 'another program uses it' : cause.message;
  return new ApplicationError(
    'unreachable',
    `The simulator cannot listen on ${HOST}:${port}: ${reason}`,
    `Choose another port with ${option}, or 0 for any free one.`,
    { field: option, cause },
  );
}

function addressOf(server: Server): string {
  return `${HOST}:${(server.address() as AddressInfo).port}`;
}
