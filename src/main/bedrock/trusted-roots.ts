/** Which certificates a connection trusts: the usual ones, and where asked for one more. */
import { readFileSync } from 'node:fs';
import * as tls from 'node:tls';

/**
 * Made once for each transport: reading the roots for every connection would enter its handshake. Sharing it resumes no
 * TLS session; that takes the ticket of one, which the agents keep.
 *
 * @param certificate PEM to trust beside Node's own roots and those of NODE_EXTRA_CA_CERTS; null: only those
 */
export function createTrust(certificate: string | null): tls.SecureContext {
  if (certificate === null) return tls.createSecureContext();
  return tls.createSecureContext({ ca: [...defaultRoots(), certificate] });
}

/** A list of roots replaces the default one as a whole, so that has to be in it. */
function defaultRoots(): readonly string[] {
  // Not in the older releases of Node 22.
  const { getCACertificates } = tls as { getCACertificates?: typeof tls.getCACertificates };
  return getCACertificates?.('default') ?? [...tls.rootCertificates, ...extraRoots()];
}

function extraRoots(): string[] {
  const path = process.env['NODE_EXTRA_CA_CERTS'];
  if (path === undefined || path === '') return [];
  try {
    return [readFileSync(path, 'utf8')];
  } catch {
    // Node itself warns about it and goes on.
    return [];
  }
}
