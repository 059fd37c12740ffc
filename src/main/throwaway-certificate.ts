/**
 * Makes a certificate for 127.0.0.1 and localhost, for a server that ends with its process: its key is in memory only, and
 * nobody trusts it but a client that is handed it. Node reads certificates but does not write them; ARCHITECTURE.md says
 * why no library does it here.
 */
import { generateKeyPairSync, randomBytes, sign, X509Certificate } from 'node:crypto';

export interface ThrowawayCertificate {
  /** PEM; a client passes it as `ca`. */
  readonly certificate: string;
  /** PEM of the private key, for the server's own process only. */
  readonly key: string;
}

/** ASN.1 types (ITU-T X.690), then the context tags of X.509 (RFC 5280 4.1 and 4.2.1.6). */
const tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  sequence: 0x30,
  set: 0x31,
  version: 0xa0,
  extensions: 0xa3,
  dnsName: 0x82,
  ipAddress: 0x87,
} as const;

/** Object identifiers, encoded. */
const oid = {
  /** 2.5.4.3 */
  commonName: '550403',
  /** 1.2.840.10045.4.3.2 */
  ecdsaWithSha256: '2a8648ce3d040302',
  /** 2.5.29.17 */
  subjectAltName: '551d11',
  /** 2.5.29.19 */
  basicConstraints: '551d13',
} as const;

const DAY_MS = 86_400_000;

/**
 * X.509 version 3, ECDSA on P-256 with SHA-256, signed by itself (RFC 5280 4.1).
 *
 * @param now it is valid from the day before, since a clock may just have been set back, for a year
 */
export function createThrowawayCertificate(now = new Date()): ThrowawayCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const algorithm = der('sequence', identifier('ecdsaWithSha256'));
  const commonName = der('sequence', identifier('commonName'), der('utf8String', Buffer.from('Firsttoken')));
  const name = der('sequence', der('set', commonName));
  const content = der(
    'sequence',
    der('version', der('integer', Buffer.of(2))),
    der('integer', serialNumber()),
    algorithm,
    name,
    der('sequence', utcTime(now.getTime() - DAY_MS), utcTime(now.getTime() + 365 * DAY_MS)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der('extensions', der('sequence', ownAuthority(), validNames())),
  );
  const allBitsUsed = Buffer.of(0);
  const signature = der('bitString', allBitsUsed, sign('sha256', content, privateKey));
  return {
    certificate: new X509Certificate(der('sequence', content, algorithm, signature)).toString(),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** Positive, and without a zero in front, which DER does not allow. */
function serialNumber(): Buffer {
  return Buffer.concat([Buffer.of(0x40), randomBytes(15)]);
}

/** Years before 2050 only, as RFC 5280 4.1.2.5 asks for this type. */
function utcTime(ms: number): Buffer {
  const digits = new Date(ms).toISOString().replace(/\.\d+|[-:T]/g, '');
  return der('utcTime', Buffer.from(digits.slice(2)));
}

/** TLS libraries accept it at the top of a chain only when it says so. */
function ownAuthority(): Buffer {
  const yes = der('boolean', Buffer.of(0xff));
  return der('sequence', identifier('basicConstraints'), yes, der('octetString', der('sequence', yes)));
}

function validNames(): Buffer {
  const names = der('sequence', der('dnsName', Buffer.from('localhost')), der('ipAddress', Buffer.of(127, 0, 0, 1)));
  return der('sequence', identifier('subjectAltName'), der('octetString', names));
}

function identifier(name: keyof typeof oid): Buffer {
  return der('objectIdentifier', Buffer.from(oid[name], 'hex'));
}

/** A value of less than 64 KiB with its tag and its length before it. */
function der(type: keyof typeof tag, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag[type], ...size), content]);
}
