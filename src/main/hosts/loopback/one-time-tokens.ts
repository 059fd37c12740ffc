/** Tokens that let a browser in once. Only their hashes are kept, and they live for ten minutes. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const lifetimeMs = 10 * 60 * 1000;
const tokenBytes = 32;

export interface OneTimeTokens {
  /** @returns 32 random bytes in base64url */
  mint(): string;
  /** True once for each minted token, within its life. */
  redeem(candidate: string): boolean;
}

/** @param now milliseconds of any clock that does not jump backwards */
export function createOneTimeTokens(now: () => number = () => performance.now()): OneTimeTokens {
  const expiresAtMs = new Map<Buffer, number>();

  return {
    mint() {
      const token = randomSecret();
      expiresAtMs.set(hashSecret(token), now() + lifetimeMs);
      return token;
    },
    redeem(candidate) {
      const hash = hashSecret(candidate);
      let redeemed = false;
      for (const [known, expiry] of expiresAtMs) {
        const matches = timingSafeEqual(known, hash);
        if (matches && now() < expiry) redeemed = true;
        if (matches || now() >= expiry) expiresAtMs.delete(known);
      }
      return redeemed;
    },
  };
}

/** @returns 32 random bytes in base64url */
export function randomSecret(): string {
  return randomBytes(tokenBytes).toString('base64url');
}

/** Of equal length for every secret, so that comparing two of them tells nothing by its duration. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
