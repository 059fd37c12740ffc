/** Texts that leave the application. */
import { describe, expect, it } from 'vitest';
import { safeMessage, shortenHome } from '../../src/main/safe-text.js';

describe('safe text', () => {
  it.each([
    ['/home/me/data/a.db', '~/data/a.db'],
    ['"/home/me" is full', '"~" is full'],
    ['/home/meadow/a', '/home/meadow/a'],
    ['nothing', 'nothing'],
  ])('shortens the home folder only where it is the whole name: %s', (text, expected) => {
    expect(shortenHome(text, '/home/me')).toBe(expected);
  });

  it('leaves texts alone when the home folder is the root', () => {
    expect(shortenHome('/a/b', '/')).toBe('/a/b');
  });

  it.each([
    'Signature=0123456789abcdef0123',
    'Authorization: AWS4-HMAC-SHA256',
    '"SecretAccessKey":"abcdefgh"',
    'Bearer abcdefghijklmnopq',
    'ASIAIOSFODNN7EXAMPLE',
  ])('hides the secret in %s', (text) => {
    const hidden = safeMessage(text);
    expect(hidden).not.toMatch(/0123456789|HMAC|abcdefgh|IOSFODNN/);
  });

  it('keeps the names of models, regions and profiles', () => {
    const text = 'us.anthropic.claude-haiku-4-5-20251001-v1:0 in us-west-2 with dev-sso: signature does not match';
    expect(safeMessage(text)).toBe(text);
  });
});
