/** Agents of HTTP/1.1 that note when each of their connections was made. */
import { Agent as HttpAgent, type AgentOptions } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';
import type { SecureContext } from 'node:tls';
import { startConnectionLog } from './connection-log.js';

const now = () => process.hrtime.bigint();

/** Waiting for a free connection would enter the time to first token unseen, so there are always enough. */
const pooled = { keepAlive: true, maxSockets: Infinity, maxFreeSockets: 256 } as const;

/** One request for each agent: nothing to take a connection or a TLS session from. */
const single = { keepAlive: false, maxSockets: 1, maxCachedSessions: 0 } as const;

class TimedHttpAgent extends HttpAgent {
  override createConnection(...parameters: Parameters<HttpAgent['createConnection']>) {
    return logged(now(), super.createConnection(...parameters));
  }
}

class TimedHttpsAgent extends HttpsAgent {
  override createConnection(...parameters: Parameters<HttpsAgent['createConnection']>) {
    return logged(now(), super.createConnection(...parameters));
  }
}

export interface TimedAgents {
  readonly httpAgent: HttpAgent;
  readonly httpsAgent: HttpsAgent;
}

export function createPooledAgents(trust: SecureContext): TimedAgents {
  return createAgents(pooled, trust);
}

export function createSingleAgents(trust: SecureContext): TimedAgents {
  return createAgents(single, trust);
}

function createAgents(options: AgentOptions & { maxCachedSessions?: number }, secureContext: SecureContext) {
  return {
    httpAgent: new TimedHttpAgent(options),
    httpsAgent: new TimedHttpsAgent({ ...options, secureContext, ALPNProtocols: ['http/1.1'] }),
  };
}

function logged<S extends Duplex | null | undefined>(created: bigint, socket: S): S {
  if (socket) startConnectionLog(socket, created);
  return socket;
}
