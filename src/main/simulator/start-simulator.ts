/** Opens the simulator's ports: HTTP/1.1 and cleartext HTTP/2, one request handler behind both. */
import { createServer as createHttp1Server } from 'node:http';
import { createServer as createHttp2Server, type ServerHttp2Session } from 'node:http2';
import type { AddressInfo, Server, Socket } from 'node:net';
import { ApplicationError } from '../../shared/contract/result.js';
import { exchangeOfHttp1, exchangeOfHttp2 } from './exchange.js';
import { handleRequest } from './handle-request.js';
import { noRequestLog, openRequestLog } from './request-log.js';
import type { Scenario } from './scenario.js';
import { createSimulatorState } from './simulator-state.js';

export interface SimulatorOptions {
  readonly scenario: Scenario;
  readonly seed: number;
  /** Multiplies every wait. */
  readonly timeScale: number;
  /** 0: any free port. */
  readonly http1Port: number;
  /** 0: any free port. */
  readonly h2cPort: number;
  /** Where the log goes; null: none. */
  readonly logFile: string | null;
}

export interface RunningSimulator {
  readonly http1: string;
  readonly h2c: string;
  /** Cuts every connection and completes the log. Safe to call twice. */
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
/** Longer than any pause of a plan that is not about idling: Node's own five seconds would close warm connections. */
const KEEP_ALIVE_MS = 350_000;

/** @throws ApplicationError `unreachable` when a port is in use or not allowed, `storage` when the log cannot be opened */
export async function startSimulator(options: SimulatorOptions): Promise<RunningSimulator> {
  const state = createSimulatorState(options.scenario, options.seed, options.timeScale);
  const log = options.logFile === null ? noRequestLog : await openRequestLog(options.logFile);
  const sessions = new Set<ServerHttp2Session>();
  const running = new Set<Promise<void>>();
  const track = (request: Promise<void>): void => {
    running.add(request);
    void request.finally(() => running.delete(request));
  };

  const http1 = createHttp1Server({ noDelay: true, keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    track(handleRequest(state, log, exchangeOfHttp1(request, response)));
  });
  const h2c = createHttp2Server((request, response) => {
    track(handleRequest(state, log, exchangeOfHttp2(request, response)));
  });
  h2c.on('connection', (socket: Socket) => socket.setNoDelay(true));
  h2c.on('session', (session) => {
    sessions.add(session);
    // A client that resets its connection is its own affair.
    session.on('error', () => undefined);
    session.on('close', () => sessions.delete(session));
  });

  const close = async (): Promise<void> => {
    http1.close();
    http1.closeAllConnections();
    h2c.close();
    for (const session of sessions) session.destroy();
    await Promise.all(running);
    await log.close();
  };
  try {
    await listen(http1, options.http1Port, '--port');
    await listen(h2c, options.h2cPort, '--h2c-port');
  } catch (error) {
    await close();
    throw error;
  }
  return { http1: urlOf(http1), h2c: urlOf(h2c), close };
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

function urlOf(server: Server): string {
  const { port } = server.address() as AddressInfo;
  return `http://${HOST}:${port}`;
}
