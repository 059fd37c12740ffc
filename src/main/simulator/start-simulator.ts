/** Opens the simulator's ports: HTTP/1.1, cleartext HTTP/2, and TLS with both, one request handler behind them all. */
import { createServer as createHttp1Server, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  createSecureServer,
  createServer as createHttp2Server,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type ServerHttp2Session,
} from 'node:http2';
import type { Server } from 'node:net';
import { createThrowawayCertificate, type ThrowawayCertificate } from '../throwaway-certificate.js';
import { createConnections } from './connections.js';
import { exchangeOfHttp1, exchangeOfHttp2 } from './exchange.js';
import { handleRequest } from './handle-request.js';
import { openPort } from './open-port.js';
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
  /** 0: any free port; null: no TLS. */
  readonly tlsPort?: number | null;
  /** Where the log goes; null: none. */
  readonly logFile: string | null;
}

export interface RunningSimulator {
  readonly http1: string;
  readonly h2c: string;
  /** HTTP/1.1 and HTTP/2, chosen by ALPN; null when it was not asked for. */
  readonly tls: string | null;
  /** PEM of what `tls` shows, for a client's `ca`; null without `tls`. */
  readonly certificate: string | null;
  /** Cuts every connection and completes the log. Safe to call twice. */
  close(): Promise<void>;
}

/** Only the scenario closes idle connections: Node's own five seconds would make warm ones cold. */
const NEVER_MS = 0;

/** @throws ApplicationError `invalid-input` when a port is in use or not allowed, `storage` when the log cannot be opened */
export async function startSimulator(options: SimulatorOptions): Promise<RunningSimulator> {
  const { scenario, timeScale, tlsPort = null } = options;
  const { network } = scenario;
  const scaled = (ms: number | null): number | null => (ms === null ? null : ms * timeScale);
  const state = createSimulatorState(scenario, options.seed, timeScale);
  const log = options.logFile === null ? noRequestLog : await openRequestLog(options.logFile);
  const connections = createConnections({
    idleCloseMs: scaled(network.idleCloseMs),
    maxRequests: network.keepAliveMaxRequests,
  });
  const running = new Set<Promise<void>>();
  const track = (request: Promise<void>): void => {
    running.add(request);
    void request.finally(() => running.delete(request));
  };

  const onHttp1 = (request: IncomingMessage, response: ServerResponse): void => {
    track(handleRequest(state, log, exchangeOfHttp1(request, response, connections)));
  };
  const onHttp2 = (request: Http2ServerRequest, response: Http2ServerResponse): void => {
    track(handleRequest(state, log, exchangeOfHttp2(request, response, connections)));
  };
  const http1 = createHttp1Server({ noDelay: true, keepAliveTimeout: NEVER_MS }, onHttp1);
  const h2c = createHttp2Server(onHttp2);
  const certificate = tlsPort === null ? null : createThrowawayCertificate();
  const tls = certificate === null ? null : createTlsServer(certificate, onHttp1, onHttp2);
  const servers: Server[] = [http1, h2c, ...(tls === null ? [] : [tls])];
  for (const server of servers) {
    connections.watch(server);
    server.on('session', ignoreErrors);
  }

  const relay = {
    addedRoundTripMs: network.addedRoundTripMs * timeScale,
    idleBlackHoleMs: scaled(network.idleBlackHoleMs),
    idleResetMs: scaled(network.idleResetMs),
  };
  const closers: (() => void)[] = [];
  const open = async (server: Server, port: number, option: string): Promise<string> => {
    const opened = await openPort(server, { port, option, relay });
    closers.push(opened.close);
    return opened.address;
  };
  const close = async (): Promise<void> => {
    for (const closePort of closers) closePort();
    connections.destroyAll();
    await Promise.all(running);
    await log.close();
  };
  try {
    return {
      http1: `http://${await open(http1, options.http1Port, '--port')}`,
      h2c: `http://${await open(h2c, options.h2cPort, '--h2c-port')}`,
      tls: tls === null ? null : `https://${await open(tls, tlsPort ?? 0, '--tls-port')}`,
      certificate: certificate?.certificate ?? null,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function createTlsServer(
  { key, certificate }: ThrowawayCertificate,
  onHttp1: (request: IncomingMessage, response: ServerResponse) => void,
  onHttp2: (request: Http2ServerRequest, response: Http2ServerResponse) => void,
): Server {
  // Either protocol arrives at the one callback; which one it is shows in the request only.
  return createSecureServer({ key, cert: certificate, allowHTTP1: true }, (request, response) => {
    if (request.httpVersionMajor === 1)
      onHttp1(request as unknown as IncomingMessage, response as unknown as ServerResponse);
    else onHttp2(request, response);
  });
}

/** A client that resets its connection is its own affair. */
function ignoreErrors(session: ServerHttp2Session): void {
  session.on('error', () => undefined);
}
