/** Which HTTP proxy the environment names for an address: HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY, in either case. */
import { BlockList, isIP } from 'node:net';
import { getProxyForUrl } from 'proxy-from-env';
import { ApplicationError } from '../../shared/contract/result.js';
import type { Proxy } from '../benchmark/ports.js';

/**
 * A loopback address, such as the simulator's, never goes through a proxy.
 *
 * @param address URL that a request goes to
 * @returns null: direct
 * @throws ApplicationError `invalid-input` when what the environment names is no HTTP proxy; its value may hold a password
 *   and is not repeated
 */
export function proxyFor(address: string): Proxy | null {
  if (isLoopback(new URL(address).hostname)) return null;
  const named = getProxyForUrl(address);
  if (named === '') return null;
  const url = withoutScheme(named) ?? named;
  if (isUsable(url)) return { url };
  throw new ApplicationError(
    'invalid-input',
    'The proxy that the environment names (HTTPS_PROXY, HTTP_PROXY or ALL_PROXY) is no HTTP proxy.',
    'Correct it: it begins with http:// or https://, and special characters of its password are percent-encoded. To go without it for AWS, set NO_PROXY to .amazonaws.com',
  );
}

/** @returns host and port alone, which may be shown and stored */
export function proxyHost({ url }: Proxy): string {
  const { host, hostname, protocol, port } = new URL(url);
  return port === '' ? `${hostname}:${protocol === 'https:' ? 443 : 80}` : host;
}

/** "proxy:3128" is a proxy that speaks HTTP, as curl takes it; the library gives it the scheme of the request. */
function withoutScheme(named: string): string | null {
  const bare = /^https?:\/\/(.*)$/.exec(named)?.[1];
  const isBare = Object.entries(process.env).some(([name, value]) => /_proxy$/i.test(name) && value === bare);
  return isBare ? `http://${bare}` : null;
}

function isUsable(url: string): boolean {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return false;
  try {
    const { username, password } = new URL(url);
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false;
  }
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(host);
  if (family === 0) return host === 'localhost' || host.endsWith('.localhost');
  return loopback.check(host, family === 4 ? 'ipv4' : 'ipv6');
}
