/** Failures of an HTTP proxy, in words: it refused the tunnel, or could not be reached. */
import type { Explanation, FailureContext } from './to-failure.js';
import { ProxyError } from '../proxy-error.js';

const nameIt = 'Check HTTPS_PROXY, or list the endpoint in NO_PROXY if it can be reached without the proxy.';

/** @returns null when the error is none of a proxy's; the SDK may have wrapped it */
export function proxyFailure(error: unknown, { host }: Pick<FailureContext, 'host'>): Explanation | null {
  const fault = findFault(error, 3);
  if (fault === null) return null;
  const { proxyHost, status, reason } = fault;
  const explained = (message: string, hint: string): Explanation => ({ code: 'endpoint-unreachable', message, hint });
  if (status === 407) {
    return explained(
      `The proxy ${proxyHost} asks for a user name and a password, or does not take those given (HTTP 407), on the way to ${host}.`,
      'Put them into HTTPS_PROXY, as in http://USER:PASSWORD@HOST:PORT, with special characters percent-encoded.',
    );
  }
  if (status === 403) {
    return explained(
      `The proxy ${proxyHost} does not allow connections to ${host} (HTTP 403).`,
      'Ask who runs the proxy to allow the endpoint, or use a network that reaches it without the proxy.',
    );
  }
  if (status === 502 || status === 503 || status === 504) {
    return explained(
      `The proxy ${proxyHost} cannot reach ${host} (HTTP ${status}).`,
      'Check the region and the endpoint; then ask who runs the proxy, or list the endpoint in NO_PROXY.',
    );
  }
  if (status !== null) {
    return explained(`The proxy ${proxyHost} refused a connection to ${host} (HTTP ${status}).`, nameIt);
  }
  const what = reasonWords(reason ?? '');
  return explained(`Cannot reach the proxy ${proxyHost} on the way to ${host}: ${what} (${reason}).`, nameIt);
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host name',
  EAI_AGAIN: 'its name could not be looked up',
  EHOSTUNREACH: 'there is no route to it',
  ENETUNREACH: 'the network is not reachable',
  ETIMEDOUT: 'it does not answer',
  ECONNRESET: 'it closed the connection before it answered',
  EPROTO: 'it does not speak TLS as expected',
};

function reasonWords(reason: string): string {
  if (reason.startsWith('HPE_')) return 'it does not speak HTTP';
  if (/CERT|SIGNATURE/.test(reason)) return 'its TLS certificate is not trusted';
  return reasons[reason] ?? 'the connection to it broke';
}

function findFault(error: unknown, depth: number): ProxyError | null {
  if (error instanceof ProxyError) return error;
  return depth > 0 && error instanceof Error ? findFault(error.cause, depth - 1) : null;
}
