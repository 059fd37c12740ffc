/** What the user does with a session that runs: holds it, lets it go on, ends it after its block. The clock is the test's own. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reduceLiveEvent, startLiveState, type LiveState } from '../../../src/shared/domain/live/live-state.js';
import { exampleArm } from '../../fakes/example-session.js';
import { keys, scriptedCredentials } from '../../fakes/scripted-credentials.js';
import { endAll, endNext, expired, moments, pauses, tenPerSecond } from './gate-trial.js';
import { type LoadTrial, startLoadTrial, type TrialChanges } from './load-trial.js';

const closed = { kind: 'closed', concurrency: 1 } as const;
const two = [exampleArm({ id: 'a' }), exampleArm({ id: 'b' })];

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function started(changes: TrialChanges = {}, runs = 4, concurrency = 1): Promise<LoadTrial> {
  const trial = startLoadTrial({ ...closed, concurrency }, runs, undefined, { arms: two, ...changes });
  await moments();
  return trial;
}

function liveOf({ events: [first, ...events] }: LoadTrial): LiveState | null {
  return first === undefined ? null : events.reduce(reduceLiveEvent, startLiveState(first));
}

describe('a pause', () => {
  test('sends nothing further, lets what is in flight end, and stands with the run behind it', async () => {
    const trial = await started();
    expect([trial.control.pause(), trial.control.pause()]).toEqual([true, false]);
    expect(liveOf(trial)?.paused).toMatchObject({ cause: 'user', profile: 'dev', signIn: null });
    await endNext(trial);
    await vi.advanceTimersByTimeAsync(90_000);
    expect([trial.held.length, trial.saved.length]).toEqual([0, 1]);
    expect([trial.control.resume(), trial.control.resume()]).toEqual([true, false]);
    await moments();
    await endAll(trial);
    expect(await trial.ended).toMatchObject({ state: 'done', stoppedEarly: null, message: null });
    expect(trial.saved.map(({ idleSeconds }) => Math.round(idleSeconds))).toEqual([0, 90, 0, 0, 0, 0, 0, 0]);
    expect(liveOf(trial)).toMatchObject({ paused: null, pausedMs: 90_000 });
  });

  test('adds to a pause of the plan, which goes on meanwhile', async () => {
    const trial = await started({ plan: { idleSeconds: 60 } });
    await endNext(trial);
    await vi.advanceTimersByTimeAsync(30_000);
    trial.control.pause();
    await vi.advanceTimersByTimeAsync(40_000);
    expect(trial.held).toHaveLength(0);
    trial.control.resume();
    await moments();
    await endNext(trial);
    expect(trial.saved.map(({ idleSeconds }) => Math.round(idleSeconds))).toEqual([0, 70]);
    trial.cancel.abort();
    await trial.ended;
  });

  test('of an open load moves all later starts: what was not sent meanwhile is not sent at once afterwards', async () => {
    const trial = startLoadTrial(tenPerSecond, 5);
    await moments();
    trial.control.pause();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(trial.held).toHaveLength(1);
    trial.control.resume();
    await vi.advanceTimersByTimeAsync(250);
    expect(trial.held).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(100);
    await endAll(trial);
    expect(await trial.ended).toMatchObject({ state: 'done', message: null });
    const dueNs = trial.saved.map(({ scheduledAtNs }) => BigInt(scheduledAtNs));
    const gapsMs = dueNs.slice(1).map((due, index) => Math.round(Number(due - (dueNs[index] ?? 0n)) / 1e6));
    expect(gapsMs).toEqual([10_000, 100, 100, 100]);
  });

  test('that ends with a cancel leaves the session cancelled', async () => {
    const trial = await started();
    trial.control.pause();
    await endNext(trial);
    trial.cancel.abort();
    expect(await trial.ended).toMatchObject({ state: 'cancelled' });
    expect([trial.control.pause(), trial.control.resume(), trial.control.stop()]).toEqual([false, false, false]);
  });

  test('goes on after newer credentials came: the session says that it is still held, and asks no more than it was', async () => {
    const credentials = scriptedCredentials({ credentials: keys('old'), expiresAtMs: null });
    const trial = startLoadTrial(closed, 3, (options) => credentials.gateOf(options));
    await moments();
    await endNext(trial, expired);
    expect(liveOf(trial)?.paused).toMatchObject({ cause: 'credentials' });
    trial.control.pause();
    credentials.next = { credentials: keys('new'), expiresAtMs: null };
    await credentials.gate?.resume();
    trial.control.remind();
    await moments();
    expect(trial.held).toHaveLength(0);
    expect(liveOf(trial)?.paused).toMatchObject({ cause: 'user' });
    trial.control.resume();
    await moments();
    await endAll(trial);
    expect(await trial.ended).toMatchObject({ state: 'done' });
    expect(pauses(trial).at(-1)).toMatchObject({ type: 'session.resumed' });
  });
});

describe('a stop after the block', () => {
  test('completes the block that is under way and starts no other: all arms have as many runs', async () => {
    const trial = await started();
    await endNext(trial);
    await endNext(trial);
    expect([trial.control.stop(), trial.control.stop()]).toEqual([true, false]);
    expect(liveOf(trial)?.stopping).toMatchObject({ reason: 'user' });
    await endAll(trial);
    expect(await trial.ended).toMatchObject({
      ...{ state: 'done', stoppedEarly: 'user', message: 'Stopped early by the user, after block 2 of 4.' },
    });
    expect(trial.saved.map(({ block }) => block)).toEqual([1, 1, 2, 2]);
    expect(trial.stored).toEqual(['user']);
  });

  test('with several under way completes the furthest block that has begun', async () => {
    const trial = await started({}, 6, 3);
    // The first runs of several streams begin one after the other.
    await vi.advanceTimersByTimeAsync(60_000);
    expect(trial.held).toHaveLength(3);
    trial.control.stop();
    await endAll(trial);
    expect(await trial.ended).toMatchObject({ stoppedEarly: 'user' });
    expect(trial.saved.map(({ block }) => block).toSorted()).toEqual([1, 1, 2, 2]);
  });

  test('between two blocks ends at once, without the pause that would come next', async () => {
    const trial = await started({ plan: { idleSeconds: 3_600 } });
    await endNext(trial);
    await vi.advanceTimersByTimeAsync(3_600_000);
    await endNext(trial);
    trial.control.stop();
    expect(await trial.ended).toMatchObject({ state: 'done', stoppedEarly: 'user' });
    expect(trial.saved).toHaveLength(2);
  });

  test('within a block keeps the whole pause before its next run', async () => {
    const trial = await started({ plan: { idleSeconds: 60 } });
    await endNext(trial);
    trial.control.stop();
    await vi.advanceTimersByTimeAsync(59_000);
    expect(trial.held).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1_000);
    await endAll(trial);
    expect(await trial.ended).toMatchObject({ state: 'done', stoppedEarly: 'user' });
    expect(trial.saved.map(({ idleSeconds }) => idleSeconds)).toEqual([0, 60]);
  });

  test('of a session that is held between two blocks ends it without a resume', async () => {
    const trial = await started();
    await endNext(trial);
    trial.control.pause();
    await endNext(trial);
    trial.control.stop();
    expect(await trial.ended).toMatchObject({ state: 'done', stoppedEarly: 'user' });
    expect(liveOf(trial)).toMatchObject({ paused: null, ended: { state: 'done' } });
  });

  test('in the last block leaves nothing out, so that nothing was stopped early', async () => {
    const trial = await started({}, 1);
    trial.control.stop();
    await endAll(trial);
    expect(await trial.ended).toMatchObject({ state: 'done', stoppedEarly: null, message: null });
    expect(trial.saved).toHaveLength(2);
  });

  test('among the warm-ups starts no block', async () => {
    const trial = await started({ plan: { warmups: 2 } });
    trial.control.stop();
    await endAll(trial);
    expect(await trial.ended).toMatchObject({
      ...{ state: 'done', stoppedEarly: 'user', message: 'Stopped early by the user, before the first block.' },
    });
    expect(trial.saved.map(({ phase }) => phase)).toEqual(['warmup']);
  });

  test('of an order without blocks ends with the run that is under way', async () => {
    const trial = await started({ plan: { order: 'sequential' } });
    await endNext(trial);
    trial.control.stop();
    await endAll(trial);
    expect(await trial.ended).toMatchObject({ stoppedEarly: 'user', message: 'Stopped early by the user.' });
    expect(trial.saved).toHaveLength(2);
    expect(liveOf(trial)?.block).toBeNull();
  });

  test('followed by a cancel before its block is complete is a cancel', async () => {
    const trial = await started();
    trial.control.stop();
    trial.cancel.abort();
    expect(await trial.ended).toMatchObject({ state: 'cancelled', stoppedEarly: null });
  });
});
