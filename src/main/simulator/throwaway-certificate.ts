/**
 * A certificate for 127.0.0.1 and localhost that lives as long as the simulator: its key is in memory only, and nobody
 * trusts it but a client that is handed it. Node can read certificates but not write them.
 */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import {
  bitString,
  derTrue,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  tagged,
  utcTime,
  utf8String,
} from './der.js';

export interface ThrowawayCertificate {
  /** PEM; a client passes it as `ca`. */
  readonly certificate: string;
  /** PEM of the private key, for the server's own process only. */
  readonly key: string;
}

const OID = {
  commonName: '2.5.4.3',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
} as const;

const DAY_MS = 86_400_000;
/** Context tags of a GeneralName (RFC 5280 4.2.1.6). */
const DNS_NAME = 0x82;
const IP_ADDRESS = 0x87;

/** X.509 version 3, ECDSA on P-256 with SHA-256, signed by itself, valid from yesterday for a year (RFC 5280 4.1). */
export function createThrowawayCertificate(now = new Date()): ThrowawayCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const algorithm = sequence(objectIdentifier(OID.ecdsaWithSha256));
  const name = sequence(setOf(sequence(objectIdentifier(OID.commonName), utf8String('Firsttoken simulator'))));
  // A clock that was just set back must not make it invalid.
  const validity = sequence(utcTime(new Date(now.getTime() - DAY_MS)), utcTime(new Date(now.getTime() + 365 * DAY_MS)));
  const certificate = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(serialNumber()),
    algorithm,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(isItsOwnAuthority(), validNames())),
  );
  const signature = sign('sha256', certificate, privateKey);
  return {
    certificate: pem('CERTIFICATE', sequence(certificate, algorithm, bitString(signature))),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** Positive, and without a zero in front, which DER does not allow. */
function serialNumber(): Buffer {
  const serial = randomBytes(16);
  serial[0] = 0x40 | ((serial[0] ?? 0) & 0x3f);
  return serial;
}

/** TLS libraries accept it at the top of a chain only when it says so. */
function isItsOwnAuthority(): Buffer {
  return sequence(objectIdentifier(OID.basicConstraints), derTrue, octetString(sequence(derTrue)));
}

function validNames(): Buffer {
  const names = sequence(tagged(DNS_NAME, Buffer.from('localhost')), tagged(IP_ADDRESS, Buffer.from([127, 0, 0, 1])));
  return sequence(objectIdentifier(OID.subjectAltName), octetString(names));
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
