/** Lets a server listen on 127.0.0.1, and says what to do when the port cannot be had. */
import type { AddressInfo, Server } from 'node:net';
import { ApplicationError } from '../shared/contract/result.js';

const HOST = '127.0.0.1';

/** By the error's code: what is wrong with the port that was asked for. */
const faults: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use by another program',
  EACCES: 'may not be used by this account',
};

/**
 * @param port 0: any free one
 * @param option the command line's name of the port, for the message
 * @returns the port that was got
 * @throws ApplicationError `invalid-input` when the port is in use or not allowed: another one may be had; `internal` when
 *   none can be had
 */
export function listenOnLoopback(server: Server, port: number, option: string): Promise<number> {
  return new Promise((resolve, reject) => {
    // It stays: a connection that could not be accepted later must not end the process.
    server.on('error', (cause: NodeJS.ErrnoException) => {
      reject(portProblem(port, option, cause));
    });
    server.listen(port, HOST, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function portProblem(port: number, option: string, cause: NodeJS.ErrnoException): ApplicationError {
  const fault = faults[cause.code ?? ''];
  if (fault !== undefined && port !== 0)
    return new ApplicationError(
      'invalid-input',
      `Port ${port} ${fault}`,
      `Choose another port with ${option}, or ${option} 0 for any free one.`,
      { field: option, cause },
    );
  return new ApplicationError(
    'internal',
    `Cannot listen on ${HOST}:${port}: ${cause.message}`,
    'Try again; if it fails again, see whether other programs may open a port on this computer.',
    { cause },
  );
}
