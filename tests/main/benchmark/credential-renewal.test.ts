/** Newer credentials that do not come, while those in use still last or no longer do. The clock is the test's own. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApplicationError } from '../../../src/shared/contract/result.js';
import { keys, scriptedCredentials } from '../../fakes/scripted-credentials.js';
import { endAll, endNext, expired, inMinutes, moments, pauses, startGateTrial } from './gate-trial.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a renewal that fails for a reason that passes', () => {
  const unreachable = new ApplicationError('unreachable', 'STS had a fault (HTTP 503).', 'Try again in a minute.');

  test('does not stop a session whose credentials still last; it is tried again after 30 s', async () => {
    const credentials = scriptedCredentials({ credentials: keys('old'), expiresAtMs: inMinutes(1.5) });
    credentials.next = unreachable;
    const trial = startGateTrial(credentials, { runs: 5 });
    await moments();
    await endNext(trial);
    await vi.advanceTimersByTimeAsync(29_000);
    await endNext(trial);
    expect(credentials.asked).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    await endNext(trial);
    expect(credentials.asked).toBe(2);
    expect(pauses(trial)).toEqual([]);
    credentials.next = { credentials: keys('new'), expiresAtMs: inMinutes(60) };
    await vi.advanceTimersByTimeAsync(30_000);
    await endAll(trial);
    expect(await trial.ended).toMatchObject({ state: 'done' });
    expect(credentials.renewed).toEqual([keys('new')]);
    expect(pauses(trial)).toEqual([]);
  });

  test('is not repeated at once when it took longer than that', async () => {
    const credentials = scriptedCredentials({ credentials: keys('old'), expiresAtMs: inMinutes(1.9) });
    const late = Promise.withResolvers<never>();
    credentials.next = late.promise;
    const trial = startGateTrial(credentials);
    await vi.advanceTimersByTimeAsync(40_000);
    late.reject(unreachable);
    await moments();
    expect(trial.held).toHaveLength(1);
    expect(credentials.asked).toBe(1);
    trial.cancel.abort();
    await trial.ended;
  });

  test('pauses the session once the old ones are over, or were refused', async () => {
    const credentials = scriptedCredentials({ credentials: keys('old'), expiresAtMs: inMinutes(1) });
    credentials.next = unreachable;
    const trial = startGateTrial(credentials);
    await moments();
    await vi.advanceTimersByTimeAsync(60_000);
    await endNext(trial);
    const { message, hint } = unreachable;
    expect(pauses(trial)).toEqual([
      { type: 'session.paused', cause: 'credentials', profile: 'dev', signIn: 'sso', message, hint },
    ]);
    trial.cancel.abort();
    await trial.ended;

    const refused = scriptedCredentials();
    refused.next = unreachable;
    const other = startGateTrial(refused);
    await moments();
    await endNext(other, expired);
    expect(pauses(other)).toHaveLength(1);
    other.cancel.abort();
    await other.ended;
  });

  test('pauses a session that needs a person, also while its credentials last', async () => {
    const credentials = scriptedCredentials({ credentials: keys('old'), expiresAtMs: inMinutes(1.5) });
    const trial = startGateTrial(credentials);
    await moments();
    expect(pauses(trial)).toHaveLength(1);
    trial.cancel.abort();
    await trial.ended;
  });
});
