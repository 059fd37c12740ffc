import { expect, test } from 'vitest';
import {
  maskedAccount,
  ownEndpointReason,
  profileDetails,
  readyText,
  soonText,
} from '../../../src/renderer/components/profile-words.js';
import type { Profile } from '../../../src/shared/domain/profile.js';

const role: Profile = {
  name: 'engineer',
  label: 'engineer',
  kind: 'assume-role',
  source: 'dev-sso',
  signIn: 'sso',
  endpointHost: 'vpce-1.example',
  region: null,
  problem: null,
};

test('a profile without a region says so, and one with an endpoint where its requests go', () => {
  expect(profileDetails(role)).toBe('Assumes a role · from dev-sso · no region · sends to vpce-1.example');
});

test('an end on another day carries its date', () => {
  const now = new Date(2026, 10, 23, 22, 30);
  const tomorrow = new Date(2026, 10, 24, 6, 15).toISOString();
  expect(readyText({ expiresAt: tomorrow }, now.getTime())).toMatch(/24 Nov, 06:15$/);
  expect(readyText({ expiresAt: new Date(2026, 10, 23, 23, 5).toISOString() }, now.getTime())).toMatch(/until 23:05$/);
});

test('an end that is not known is not made up', () => {
  expect(readyText({ expiresAt: null }, 0)).toBe('Credentials are ready');
  expect([soonText({ expiresAt: null }, 0), soonText({ expiresAt: 'later' }, 0)]).toEqual([null, null]);
});

test('the time left is said in the last hour only, and never below zero', () => {
  const at = (minutes: number): string | null => soonText({ expiresAt: new Date(minutes * 60_000).toISOString() }, 0);
  expect([at(61), at(42), at(-1)]).toEqual([null, '42 min left', '0 min left']);
});

test('a covered account shows its last four digits and no more', () => {
  expect(maskedAccount('123456789012').replace(/\D/g, '')).toBe('9012');
});

test('FIPS and dual stack are refused with an endpoint, whoever sets it', () => {
  expect(ownEndpointReason('https://vpce.example', undefined)).toContain('your own');
  expect(ownEndpointReason('', role)).toContain('vpce-1.example');
  expect(ownEndpointReason(' ', { ...role, endpointHost: null })).toBeNull();
});
