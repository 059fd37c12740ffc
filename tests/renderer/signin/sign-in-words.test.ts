import { describe, expect, test } from 'vitest';
import { codeDigits, safeLink, signInCommand, timeLeftText } from '../../../src/renderer/signin/sign-in-words.js';
import type { Profile } from '../../../src/shared/domain/profile.js';

function profile(name: string, rest: Partial<Profile> = {}): Profile {
  return {
    name,
    label: name,
    kind: 'sso',
    source: null,
    signIn: 'sso',
    endpointHost: null,
    region: null,
    problem: null,
    ...rest,
  };
}
const role = (name: string, source: string): Profile => profile(name, { kind: 'assume-role', source });

describe('the command that signs in', () => {
  test('names the profile with the SSO settings, since the CLI refuses a role that is assumed from it', () => {
    const profiles = [role('engineer', 'team'), role('team', 'corp'), profile('corp')];
    expect(profiles.map((each) => signInCommand(each, profiles))).toEqual(
      Array(3).fill('aws sso login --profile corp'),
    );
  });

  test('names the profile that the default chain takes', () => {
    const chain = profile('environment', { kind: 'environment', source: 'corp' });
    expect(signInCommand(chain, [chain, profile('corp')])).toBe('aws sso login --profile corp');
  });

  test('ends although profiles are assumed from each other, or from none that is known', () => {
    const profiles = [role('one', 'two'), role('two', 'one'), role('lost', 'gone')];
    expect(profiles.map((each) => signInCommand(each, profiles)).at(-1)).toBe('aws sso login --profile lost');
  });

  test('of `aws login` is another one, and keys need none', () => {
    const login = profile('me', { kind: 'login', signIn: 'login' });
    expect(signInCommand(login, [login])).toBe('aws login --profile me');
    const keys = profile('keys', { kind: 'static', signIn: 'none' });
    expect(signInCommand(keys, [keys])).toBeNull();
  });

  test('runs nothing that a profile has for a name', () => {
    const hostile = profile("a b$(id)'; id '");
    expect(signInCommand(hostile, [hostile])).toBe(String.raw`aws sso login --profile 'a b$(id)'\''; id '\'''`);
  });
});

test('only an https page without a password becomes a link', () => {
  const refused = ['javascript:alert(1)', 'http://device.sso.example', 'https://a:b@device.sso.example', 'device'];
  expect(refused.map(safeLink)).toEqual([null, null, null, null]);
  expect(safeLink('https://corp.awsapps.com/start/#/device?user_code=A-B')).toBe(
    'https://corp.awsapps.com/start/#/device?user_code=A-B',
  );
});

test('the countdown ends at its end, and an unreadable end counts nothing down', () => {
  const nowMs = Date.parse('2026-11-23T05:00:00Z');
  expect(timeLeftText('2026-11-23T05:01:30Z', nowMs)).toContain('1:30');
  expect(timeLeftText('2026-11-23T04:59:59Z', nowMs)).toBe('The code has run out.');
  expect(timeLeftText('soon', nowMs)).not.toMatch(/NaN|\d/);
});

test('a pasted code loses its spaces, and what is too long for a code', () => {
  expect(codeDigits(' 123 456\n')).toBe('123456');
  expect(codeDigits('12a34567')).toBe('123456');
});
