import { createPrivateKey, X509Certificate } from 'node:crypto';
import { expect, it } from 'vitest';
import { createThrowawayCertificate } from '../../src/main/throwaway-certificate.js';

const read = (now?: Date) => {
  const { certificate, key } = createThrowawayCertificate(now);
  return { x509: new X509Certificate(certificate), key };
};

it('is signed by its own key, is its own authority, and holds for this computer only', () => {
  const { x509, key } = read();
  expect(x509.verify(x509.publicKey)).toBe(true);
  expect(x509.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect([x509.ca, x509.checkIssued(x509)]).toEqual([true, true]);
  expect([x509.checkIP('127.0.0.1'), x509.checkHost('localhost')]).toEqual(['127.0.0.1', 'localhost']);
  expect([x509.checkIP('127.0.0.2'), x509.checkHost('example.com')]).toEqual([undefined, undefined]);
});

it('is valid from the day before for a year, also over the turn of a year', () => {
  const { x509 } = read(new Date('2027-01-01T00:00:00Z'));
  expect([x509.validFrom, x509.validTo].map((date) => new Date(date).toISOString())).toEqual([
    '2026-12-31T00:00:00.000Z',
    '2028-01-01T00:00:00.000Z',
  ]);
});

it('differs from start to start, and can be read however its random numbers fall', () => {
  const serials = Array.from({ length: 50 }, () => read().x509.serialNumber);
  expect(new Set(serials).size).toBe(50);
});
