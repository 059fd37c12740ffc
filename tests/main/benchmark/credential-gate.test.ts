/** Credentials that end while a session runs: renewed in time, or the session is paused. The clock is the test's own. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { IN_FLIGHT_LIMIT } from '../../../src/main/benchmark/open-load.js';
import { keys, type ScriptedCredentials, scriptedCredentials, signInNeeded } from '../../fakes/scripted-credentials.js';
import {
  endAll,
  endNext,
  expired,
  expiry,
  inMinutes,
  moments,
  pauses,
  startGateTrial,
  tenPerSecond,
} from './gate-trial.js';
import { startLoadTrial } from './load-trial.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('before a run', () => {
  test('credentials that will not outlast it are renewed in silence, and not before', async () => {
    const credentials = scriptedCredentials({ credentials: keys('old'), expiresAtMs: inMinutes(10) });
    credentials.next = { credentials: keys('new'), expiresAtMs: inMinutes(60) };
    const trial = startGateTrial(credentials);
    await moments();
    vi.advanceTimersByTime(7 * 60_000);
    expect(credentials.asked).toBe(0);
    // It began 8.5 minutes ago: the next may last as long.
    await endNext(trial, { startedAt: new Date(Date.now() - 8.5 * 60_000).toISOString() });
    expect(credentials.renewed).toEqual([keys('new')]);
    await endAll(trial);
    expect(await trial.ended).toMatchObject({ state: 'done', message: null });
    expect(credentials.asked).toBe(1);
    expect(pauses(trial)).toEqual([]);
  });

  test('nothing is sent while they are got, and the wait is kept with the run that waited', async () => {
    const credentials = scriptedCredentials({ credentials: keys('old'), expiresAtMs: inMinutes(1) });
    const got = Promise.withResolvers<Awaited<ScriptedCredentials['next']> & object>();
    credentials.next = got.promise as Exclude<ScriptedCredentials['next'], Error>;
    const trial = startGateTrial(credentials);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(trial.held).toEqual([]);
    got.resolve({ credentials: keys('new'), expiresAtMs: null });
    await moments();
    await endAll(trial);
    await trial.ended;
    expect(trial.saved.map(({ idleSeconds }) => idleSeconds)).toEqual([40, 0, 0, 0]);
  });

  test('a profile that has nothing newer yet is not asked before every run; when they end, the session is paused', async () => {
    const first = { credentials: keys('old'), expiresAtMs: inMinutes(1) };
    const credentials = scriptedCredentials(first);
    credentials.next = first;
    const trial = startGateTrial(credentials);
    await moments();
    await endNext(trial);
    await endNext(trial);
    expect(credentials.asked).toBe(1);
    vi.advanceTimersByTime(60_000);
    await endNext(trial);
    expect(pauses(trial)).toMatchObject([{ type: 'session.paused', profile: 'dev', signIn: 'sso' }]);
    trial.cancel.abort();
    expect((await trial.ended).state).toBe('cancelled');
  });
});

describe('a run that meets expired credentials', () => {
  test('is kept as failed, newer ones are taken if the profile has them, and the session is done', async () => {
    const credentials = scriptedCredentials();
    credentials.next = { credentials: keys('new'), expiresAtMs: null };
    const trial = startGateTrial(credentials);
    await moments();
    await endNext(trial, expired);
    await endAll(trial);
    expect(await trial.ended).toMatchObject({ state: 'done' });
    expect(trial.saved.map(({ sequence, outcome }) => [sequence, outcome.kind])).toEqual([
      [0, 'failed'],
      [1, 'completed'],
      [2, 'completed'],
      [3, 'completed'],
    ]);
    expect(pauses(trial)).toEqual([]);
  });

  test('pauses the session until a sign-in; what was tried in vain is told anew', async () => {
    const credentials = scriptedCredentials();
    const trial = startGateTrial(credentials);
    await moments();
    await endNext(trial, expired);
    const { message, hint } = signInNeeded;
    const paused = {
      type: 'session.paused',
      cause: 'credentials',
      profile: 'dev',
      signIn: 'sso',
      ...{ message, hint },
    };
    expect(pauses(trial)).toEqual([paused]);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(trial.held).toEqual([]);

    credentials.next = { credentials: keys('old'), expiresAtMs: null };
    await expect(credentials.gate?.resume()).rejects.toThrow('it gives no newer ones');
    expect(pauses(trial).at(-1)).toMatchObject({ hint: expect.stringContaining('Sign in again') as unknown });
    credentials.next = { credentials: keys('older'), expiresAtMs: Date.now() - 1 };
    await expect(credentials.gate?.resume()).rejects.toThrow('have expired');
    expect(trial.held).toEqual([]);
    expect(credentials.renewed).toEqual([]);

    credentials.next = { credentials: keys('new'), expiresAtMs: null };
    expect(await credentials.gate?.resume()).toBe(true);
    await moments();
    expect(pauses(trial).at(-1)).toEqual({ type: 'session.resumed', afterMs: 3_600_000 });
    expect(credentials.renewed).toEqual([keys('new')]);
    expect(await credentials.gate?.resume()).toBe(false);
    await endAll(trial);
    expect(await trial.ended).toMatchObject({ state: 'done' });
    expect(trial.saved.map(({ idleSeconds }) => idleSeconds)).toEqual([0, 3_600, 0, 0]);
  });

  test('goes on by itself when something happened that brought newer ones, also during a try in vain', async () => {
    const credentials = scriptedCredentials();
    const trial = startGateTrial(credentials);
    await moments();
    await endNext(trial, expired);
    const inVain = Promise.withResolvers<never>();
    credentials.next = inVain.promise;
    credentials.gate?.nudge();
    credentials.gate?.nudge();
    credentials.next = { credentials: keys('new'), expiresAtMs: null };
    inVain.reject(signInNeeded);
    await moments();
    expect(credentials.asked).toBe(3);
    await endAll(trial);
    expect(await trial.ended).toMatchObject({ state: 'done' });
    expect(pauses(trial).map(({ type }) => type)).toEqual(['session.paused', 'session.paused', 'session.resumed']);
  });

  test('leaves what is in flight alone, and those that meet the old ones after the resume pause nothing', async () => {
    const credentials = scriptedCredentials();
    const trial = startLoadTrial({ kind: 'closed', concurrency: 3 }, 8, (options) => credentials.gateOf(options));
    await moments();
    await endNext(trial, expired);
    expect(trial.held).toHaveLength(2);
    await endNext(trial);
    expect(trial.held).toHaveLength(1);
    credentials.next = { credentials: keys('new'), expiresAtMs: null };
    await credentials.gate?.resume();
    await moments();
    expect(trial.held).toHaveLength(3);
    credentials.next = signInNeeded;
    await endNext(trial, expired);
    expect(credentials.asked).toBe(2);
    await endAll(trial);
    expect(await trial.ended).toMatchObject({ state: 'done' });
    expect(trial.saved).toHaveLength(8);
  });

  test('as the last run ends the session, which asks nobody', async () => {
    const credentials = scriptedCredentials();
    const trial = startGateTrial(credentials, { runs: 1 });
    await moments();
    await endNext(trial, expired);
    expect(await trial.ended).toMatchObject({ state: 'done' });
    expect(credentials.asked).toBe(0);
  });

  test('where nobody can sign in ends the session with the reason', async () => {
    const credentials = scriptedCredentials(undefined, { attended: false });
    const trial = startGateTrial(credentials);
    await moments();
    await endNext(trial, expired);
    expect(await trial.ended).toMatchObject({
      state: 'failed',
      message: 'Stopped early: The SSO session has expired. Sign in again.',
    });
    expect(trial.saved).toHaveLength(1);
  });

  test('in the simulator, which has no newer ones, goes on with the same when a person says so', async () => {
    const credentials = scriptedCredentials(undefined, { simulated: true });
    credentials.next = { credentials: keys('old'), expiresAtMs: null };
    const trial = startGateTrial(credentials);
    await moments();
    await endNext(trial, expired);
    credentials.gate?.nudge();
    await moments();
    expect(trial.held).toEqual([]);
    expect(await credentials.gate?.resume()).toBe(true);
    await moments();
    await endAll(trial);
    expect(await trial.ended).toMatchObject({ state: 'done' });
  });
});

test('other refused credentials end the session: signing in again would not mend them', async () => {
  const credentials = scriptedCredentials();
  const trial = startGateTrial(credentials);
  await moments();
  await endNext(trial, { outcome: { kind: 'failed', failure: { ...expiry, code: 'credentials-invalid' } } });
  expect(await trial.ended).toMatchObject({ state: 'failed' });
  expect(credentials.asked).toBe(0);
});

describe('a cancel', () => {
  test('ends a paused session, and nothing is told afterwards', async () => {
    const credentials = scriptedCredentials();
    const trial = startGateTrial(credentials);
    await moments();
    await endNext(trial, expired);
    trial.cancel.abort();
    expect(await trial.ended).toMatchObject({ state: 'cancelled', message: null });
    expect(trial.saved).toHaveLength(1);
    credentials.gate?.nudge();
    await moments();
    expect(trial.events.at(-1)).toMatchObject({ type: 'session.ended' });
  });

  test('does not wait for an answer that never comes', async () => {
    const credentials = scriptedCredentials();
    credentials.next = new Promise(() => undefined);
    const trial = startGateTrial(credentials);
    await moments();
    await endNext(trial, expired);
    trial.cancel.abort();
    expect(await trial.ended).toMatchObject({ state: 'cancelled' });
  });
});

describe('an open load', () => {
  test('starts after the pause what was due meanwhile, each late and counted from its plan, and says so once', async () => {
    const credentials = scriptedCredentials();
    const trial = startGateTrial(credentials, { load: tenPerSecond, runs: 20 });
    await moments();
    await endNext(trial, expired);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(trial.held).toEqual([]);
    credentials.next = { credentials: keys('new'), expiresAtMs: null };
    await credentials.gate?.resume();
    await moments();
    expect(trial.held).toHaveLength(10);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(trial.held).toHaveLength(19);
    await endAll(trial);
    const end = await trial.ended;
    const warnings = trial.events.flatMap((event) => (event.type === 'session.warning' ? [event.message] : []));
    expect(warnings).toEqual([expect.stringContaining('held up for 1 s by its credentials')]);
    expect(end).toMatchObject({ state: 'done', message: warnings[0] });
    const late = trial.saved
      .toSorted((a, b) => a.sequence - b.sequence)
      .map(({ attempts, scheduledAtNs }) =>
        Math.round(Number(BigInt(attempts[0]?.timeline.sentAtNs ?? 0) - BigInt(scheduledAtNs)) / 1e6),
      );
    expect(late.slice(0, 4)).toEqual([-20, 880, 780, 680]);
    expect(late.slice(11)).toEqual(Array<number>(9).fill(-20));
    expect(trial.saved).toHaveLength(20);
  });

  test('renews beside its runs what still lasts a while: none is late', async () => {
    const credentials = scriptedCredentials({ credentials: keys('old'), expiresAtMs: inMinutes(1.5) });
    const got = Promise.withResolvers<never>();
    credentials.next = got.promise;
    const trial = startGateTrial(credentials, { load: tenPerSecond, runs: IN_FLIGHT_LIMIT / 2 });
    await vi.advanceTimersByTimeAsync(IN_FLIGHT_LIMIT * 50);
    expect(trial.held).toHaveLength(IN_FLIGHT_LIMIT / 2);
    expect(credentials.asked).toBe(1);
    await endAll(trial);
    expect(await trial.ended).toMatchObject({ state: 'done', message: null });
    expect(trial.saved.every(({ idleSeconds }) => idleSeconds === 0)).toBe(true);
  });
});
