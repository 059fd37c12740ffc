/** Agents of HTTP/1.1 that note when each of their connections was made, directly or through a proxy's tunnel. */
import { Agent as HttpAgent, type AgentOptions } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';
import type { SecureContext } from 'node:tls';
import type { Proxy } from '../benchmark/ports.js';
import { startConnectionLog } from './connection-log.js';
import { openTunnel } from './tunnel.js';

const now = () => process.hrtime.bigint();

/** Waiting for a free connection would enter the time to first token unseen, so there are always enough. */
const pooled = { keepAlive: true, maxSockets: Infinity, maxFreeSockets: 256 } as const;

/** One request for each agent: nothing to take a connection or a TLS session from. */
const single = { keepAlive: false, maxSockets: 1, maxCachedSessions: 0 } as const;

/** URL of what is connected to -> the proxy in between; null: none. */
export type ChooseProxy = (address: string) => Proxy | null;

interface Way {
  readonly trust: SecureContext;
  readonly proxyOf: ChooseProxy;
}

type Connect<A extends HttpAgent> = Parameters<A['createConnection']>;

class TimedHttpAgent extends HttpAgent {
  readonly #tunnels: Tunnels;

  constructor(options: AgentOptions, way: Way) {
    super(options);
    this.#tunnels = new Tunnels('http', way);
  }

  override createConnection(...[options, callback]: Connect<HttpAgent>) {
    const tunnelled = this.#tunnels.open(options, callback, (socket) => socket);
    return tunnelled ? undefined : logged(now(), super.createConnection(options, callback));
  }

  override destroy() {
    this.#tunnels.giveUp();
    super.destroy();
  }
}

class TimedHttpsAgent extends HttpsAgent {
  readonly #tunnels: Tunnels;

  constructor(options: AgentOptions, way: Way) {
    super({ ...options, secureContext: way.trust, ALPNProtocols: ['http/1.1'] });
    this.#tunnels = new Tunnels('https', way);
  }

  override createConnection(...[options, callback]: Connect<HttpsAgent>) {
    const overTls = (socket: Duplex) => super.createConnection({ ...options, socket } as typeof options);
    const tunnelled = this.#tunnels.open(options, callback, overTls);
    return tunnelled ? undefined : logged(now(), super.createConnection(options, callback));
  }

  override destroy() {
    this.#tunnels.giveUp();
    super.destroy();
  }
}

/** The tunnels that an agent is waiting for: it does not know them before they are there. */
class Tunnels {
  readonly #scheme: 'http' | 'https';
  readonly #way: Way;
  readonly #abort = new AbortController();

  constructor(scheme: 'http' | 'https', way: Way) {
    this.#scheme = scheme;
    this.#way = way;
  }

  /** @returns false when the way is direct, and nothing was begun */
  open(
    options: Connect<HttpAgent>[0],
    callback: Connect<HttpAgent>[1],
    dress: (socket: Duplex) => Duplex | null | undefined,
  ): boolean {
    const host = options.host ?? 'localhost';
    const port = Number(options.port ?? (this.#scheme === 'https' ? 443 : 80));
    const proxy = this.#way.proxyOf(`${this.#scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`);
    if (proxy === null) return false;
    openTunnel({ proxy, host, port, trust: this.#way.trust, signal: this.#abort.signal }).then(
      ({ socket, steps }) => {
        const dressed = dress(socket) ?? socket;
        startConnectionLog(dressed, steps.created, steps);
        callback?.(null, dressed);
      },
      (error: unknown) => {
        // Node's own agent gives no socket together with an error; its type cannot say so.
        callback?.(error as Error, undefined as unknown as Duplex);
      },
    );
    return true;
  }

  giveUp(): void {
    this.#abort.abort();
  }
}

export interface TimedAgents {
  readonly httpAgent: HttpAgent;
  readonly httpsAgent: HttpsAgent;
}

export function createPooledAgents(trust: SecureContext, proxyOf: ChooseProxy): TimedAgents {
  return createAgents(pooled, { trust, proxyOf });
}

export function createSingleAgents(trust: SecureContext, proxyOf: ChooseProxy): TimedAgents {
  return createAgents(single, { trust, proxyOf });
}

function createAgents(options: AgentOptions & { maxCachedSessions?: number }, way: Way): TimedAgents {
  return { httpAgent: new TimedHttpAgent(options, way), httpsAgent: new TimedHttpsAgent(options, way) };
}

function logged<S extends Duplex | null | undefined>(created: bigint, socket: S): S {
  if (socket) startConnectionLog(socket, created);
  return socket;
}
