/** How requests travel that are not measured: listing models, STS, SSO. HTTP/1.1, with the user's proxies and certificates. */
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { readCaBundle } from './ca-bundle.js';
import { proxyFor } from './proxy-for.js';
import { createPooledAgents } from './timed-agents.js';
import { createTrust } from './trusted-roots.js';

const CONNECTION_TIMEOUT_MS = 5_000;
const REQUEST_TIMEOUT_MS = 20_000;

/**
 * For one client, which destroys it with itself. Each connection asks the environment for its proxy, so that the client
 * may talk to several hosts.
 *
 * @param trustedCertificate PEM to trust beside the usual roots; null: none
 */
export function createServiceHandler(trustedCertificate: string | null): NodeHttpHandler {
  return new NodeHttpHandler({
    ...createPooledAgents(createTrust(trustedCertificate), proxyFor),
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    throwOnRequestTimeout: true,
  });
}

/**
 * With the certificates that AWS_CA_BUNDLE or the profile names: for the clients of STS, SSO and sign-in.
 *
 * @throws ApplicationError `invalid-input` when the bundle cannot be used
 */
export async function serviceHandlerFor(profile: string): Promise<NodeHttpHandler> {
  return createServiceHandler(await readCaBundle(profile));
}
