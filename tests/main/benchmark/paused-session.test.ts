/** Credentials end in the middle of a session: real measuring threads, sockets and database, against a service that knows which keys are valid. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { makeSchedule } from '../../../src/main/benchmark/make-schedule.js';
import { runSession } from '../../../src/main/benchmark/run-session.js';
import { createThreadPool } from '../../../src/main/benchmark/thread-pool.js';
import { startMeasuringThread } from '../../../src/main/benchmark/worker-measuring-thread.js';
import { createLiveKeeper } from '../../../src/main/live/live-keeper.js';
import { openStore } from '../../../src/main/storage/open-store.js';
import type { LiveEvent } from '../../../src/shared/domain/live/live-event.js';
import { sendText, targetAt } from '../../fakes/engine-fixtures.js';
import { exampleArm, exampleSession } from '../../fakes/example-session.js';
import { bundleMeasuringThread } from '../../fakes/measuring-thread-bundle.js';
import { keys, scriptedCredentials } from '../../fakes/scripted-credentials.js';
import { readSession } from '../../fakes/read-session.js';
import { startScriptedBedrock } from '../../fakes/scripted-bedrock.js';

let bundle: Awaited<ReturnType<typeof bundleMeasuringThread>>;
beforeAll(async () => {
  bundle = await bundleMeasuringThread();
}, 30_000);
afterAll(() => bundle.remove());

const old = { credentials: keys('old'), expiresAtMs: null };

/** Takes the old keys for so many requests, and the new ones always. */
function startService(validFor: number) {
  return startScriptedBedrock((reply, { headers }, index) => {
    if (index < validFor || headers['x-amz-security-token'] === 'token-new') sendText(reply, ['Hello']);
    else
      reply.answer(403, '{"message":"The security token included in the request is expired"}', {
        'x-amzn-errortype': 'ExpiredTokenException',
      });
  });
}

async function trial(validFor: number, concurrency: number, runs: number) {
  const server = await startService(validFor);
  const folder = await mkdtemp(join(tmpdir(), 'firsttoken-paused-'));
  const store = openStore(folder);
  const threads = createThreadPool(() => startMeasuringThread(bundle.path));
  onTestFinished(async () => {
    await threads.close();
    await server.close();
    store.close();
    await rm(folder, { recursive: true });
  });
  const arms = [exampleArm()];
  const plain = exampleSession({ arms });
  const load = { kind: 'closed', concurrency } as const;
  const session = { ...plain, plan: { ...plain.plan, load } };
  const live = createLiveKeeper(() => undefined);
  const events: LiveEvent[] = [];
  const paused = Promise.withResolvers<undefined>();
  const cancel = new AbortController();
  const script = scriptedCredentials(old, { renew: (credentials) => threads.renew(credentials) });
  const publish = (published: readonly LiveEvent[]): void => {
    live.publish(published);
    events.push(...published);
    if (published.some(({ type }) => type === 'session.paused')) paused.resolve(undefined);
  };
  const ended = runSession({
    session,
    schedule: makeSchedule({ arms, runs, warmups: 0, order: 'shuffled', seed: 1, load }),
    target: { ...targetAt(server.url), credentials: old.credentials, transports: ['http1'] },
    gate: script.gateOf({ publish, signal: cancel.signal }),
    threads,
    store,
    publish,
    signal: cancel.signal,
  });
  const kept = () => {
    const found = readSession(store, session.id);
    return { state: found?.session.state, runs: found?.runs ?? [] };
  };
  return { server, folder, store, live, events, paused: paused.promise, cancel, script, ended, kept };
}

test(
  'pauses, goes on after the sign-in on the connection that it had, and keeps every run',
  { timeout: 20_000 },
  async () => {
    const { server, live, events, paused, script, ended, kept } = await trial(2, 1, 5);
    await paused;
    // What a window reads that is loaded again meanwhile.
    expect(live.snapshot()?.paused).toEqual({
      ...{ cause: 'credentials', profile: 'dev', signIn: 'sso' },
      ...{ message: 'The SSO session has expired.', hint: 'Sign in again.' },
    });
    expect(kept().runs).toHaveLength(3);
    await expect(script.gate?.resume()).rejects.toThrow('The SSO session has expired.');
    expect(server.requests).toHaveLength(3);

    script.next = { credentials: keys('new'), expiresAtMs: null };
    script.gate?.nudge();
    expect(await ended).toMatchObject({ state: 'done', message: null });
    const { state, runs } = kept();
    expect(state).toBe('done');
    expect(runs.map(({ sequence, outcome }) => [sequence, outcome.kind])).toEqual([
      [0, 'completed'],
      [1, 'completed'],
      [2, 'failed'],
      [3, 'completed'],
      [4, 'completed'],
    ]);
    expect(runs[2]?.outcome).toMatchObject({ failure: { code: 'credentials-expired' } });
    // The gap stands with the run after it, and with no other.
    expect(runs.map(({ idleSeconds }) => idleSeconds > 0)).toEqual([false, false, false, true, false]);
    expect(server.requests).toHaveLength(5);
    expect(server.connections()).toBe(1);
    expect(live.snapshot()).toMatchObject({ paused: null, endedRuns: 5, ended: { state: 'done' } });
    expect(JSON.stringify(events)).not.toMatch(/token-(old|new)|AKID|not-a-secret/);
  },
);

test('with eight in flight keeps all eight, and asks for newer credentials once', { timeout: 20_000 }, async () => {
  const { paused, script, ended, kept } = await trial(8, 8, 24);
  await paused;
  const newer = { credentials: keys('new'), expiresAtMs: null };
  script.next = newer;
  await script.gate?.resume();
  expect(await ended).toMatchObject({ state: 'done' });
  const { runs } = kept();
  expect(runs).toHaveLength(24);
  const failed = runs.filter(({ outcome }) => outcome.kind === 'failed').length;
  expect(failed).toBeGreaterThanOrEqual(1);
  expect(failed).toBeLessThanOrEqual(8);
  expect(script.asked).toBe(2);
});

test('that is cancelled while paused, or whose process dies then, keeps its runs', { timeout: 20_000 }, async () => {
  const { folder, store, paused, cancel, ended, kept } = await trial(1, 1, 5);
  await paused;
  // As a start finds it that comes after a sudden death.
  store.close();
  const next = openStore(folder);
  expect(readSession(next, 'session-1')).toMatchObject({ session: { state: 'interrupted' }, runs: [{}, {}] });
  next.close();
  cancel.abort();
  await ended;
  expect(() => kept()).toThrow();
});
