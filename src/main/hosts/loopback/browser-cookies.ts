/**
 * The cookie that a browser gets for its one-time token. Browsers share cookies between the ports of a host, so the
 * cookie's name holds an id of this instance: two instances do not overwrite each other's.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { hashSecret, randomSecret } from './one-time-tokens.js';

export interface BrowserCookies {
  /** @returns the value of a Set-Cookie header for one more browser */
  issue(): string;
  /** @param header the request's Cookie header */
  admits(header: string | undefined): boolean;
}

export function createBrowserCookies(): BrowserCookies {
  const name = `firsttoken-${randomBytes(6).toString('hex')}`;
  const issued: Buffer[] = [];

  return {
    issue() {
      const secret = randomSecret();
      issued.push(hashSecret(secret));
      return `${name}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
    },
    admits(header) {
      const hashes = valuesOf(header, name).map(hashSecret);
      return hashes.some((hash) => issued.some((known) => timingSafeEqual(known, hash)));
    },
  };
}

function valuesOf(header: string | undefined, name: string): string[] {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1));
}
