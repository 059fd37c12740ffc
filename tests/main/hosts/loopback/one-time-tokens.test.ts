import { describe, expect, it } from 'vitest';
import { createOneTimeTokens } from '../../../../src/main/hosts/loopback/one-time-tokens.js';

const minuteMs = 60_000;

describe('one-time tokens', () => {
  it('work until ten minutes have passed, and not after', () => {
    let nowMs = 0;
    const tokens = createOneTimeTokens(() => nowMs);
    const [early, late] = [tokens.mint(), tokens.mint()];
    nowMs = 10 * minuteMs - 1;
    expect(tokens.redeem(early)).toBe(true);
    nowMs = 10 * minuteMs;
    expect(tokens.redeem(late)).toBe(false);
  });

  it('work once each, whatever was tried before', () => {
    const tokens = createOneTimeTokens();
    const [first, second] = [tokens.mint(), tokens.mint()];
    expect(tokens.redeem('')).toBe(false);
    expect(tokens.redeem(first.slice(1))).toBe(false);
    expect([tokens.redeem(first), tokens.redeem(first)]).toEqual([true, false]);
    expect([tokens.redeem(second), tokens.redeem(second)]).toEqual([true, false]);
  });

  it('are 32 random bytes', () => {
    const tokens = createOneTimeTokens();
    const minted = Array.from({ length: 50 }, () => tokens.mint());
    expect(new Set(minted).size).toBe(50);
    expect(Buffer.from(minted[0] ?? '', 'base64url')).toHaveLength(32);
  });
});
