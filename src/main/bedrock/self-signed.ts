/**
 * A throwaway TLS certificate for 127.0.0.1: the rehearsal's, made in memory and trusted by nobody else. Node has no maker
 * of certificates; this is the smallest one that X.509 (RFC 5280, section 4.1) allows, in DER.
 */
import { generateKeyPairSync, sign } from 'node:crypto';

export interface SelfSigned {
  /** PEM. */
  readonly certificate: string;
  /** PEM. */
  readonly key: string;
}

const EC_WITH_SHA256 = der(0x30, Buffer.from('06082a8648ce3d040302', 'hex'));
/** The extension subjectAltName with the address 127.0.0.1. */
const FOR_LOOPBACK = der(
  0x30,
  Buffer.from('0603551d11', 'hex'),
  der(0x04, der(0x30, der(0x87, Buffer.of(127, 0, 0, 1)))),
);
/** commonName, as a UTF-8 string. */
const NAME = der(
  0x30,
  der(0x31, der(0x30, Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from('Firsttoken rehearsal')))),
);
/** Longer than any process lives; the dates that stand for "always" (RFC 5280, section 4.1.2.5). */
const ALWAYS = der(0x30, der(0x18, Buffer.from('20000101000000Z')), der(0x18, Buffer.from('99991231235959Z')));

export function createSelfSigned(): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const version3 = der(0xa0, der(0x02, Buffer.of(2)));
  const content = der(
    0x30,
    version3,
    der(0x02, Buffer.of(1)),
    EC_WITH_SHA256,
    NAME,
    ALWAYS,
    NAME,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, FOR_LOOPBACK)),
  );
  const signature = sign('sha256', content, privateKey);
  const certificate = der(0x30, content, EC_WITH_SHA256, der(0x03, Buffer.of(0), signature));
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** One element: tag, length, content. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}
