/** What is not usual about the way to the endpoint: kind of host, proxy, certificates. */
import type { Environment } from '../../../../shared/domain/session.js';

/** @returns empty where nothing is */
export function wayPairs({ fips, dualStack, proxyHost, caBundle }: Environment): { label: string; value: string }[] {
  const kinds = [...(fips ? ['FIPS'] : []), ...(dualStack ? ['dual stack'] : [])];
  return [
    ...(kinds.length === 0 ? [] : [{ label: 'Kind of host', value: kinds.join(', ') }]),
    ...(proxyHost === null ? [] : [{ label: 'Proxy', value: proxyHost }]),
    ...(caBundle ? [{ label: 'Certificates', value: "the usual ones and the user's bundle" }] : []),
  ];
}
