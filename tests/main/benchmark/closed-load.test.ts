/** Closed load: the same number of requests in flight until the schedule is empty. */
import { expect, test } from 'vitest';
import { exampleFailure } from '../../fakes/example-run.js';
import { settled, startLoadTrial } from './load-trial.js';

test('keeps exactly N in flight until the schedule is empty, and starts each slot once, in order', async () => {
  const trial = startLoadTrial({ kind: 'closed', concurrency: 4 }, 11);
  await settled();
  expect(trial.prepared).toEqual([4]);
  for (let ended = 0; ended < 11; ended += 1) {
    expect(trial.held).toHaveLength(Math.min(4, 11 - ended));
    // Not always the oldest: whoever ends makes room.
    await trial.held[ended % trial.held.length]?.end();
  }
  expect(await trial.ended).toMatchObject({ state: 'done', message: null });
  expect(trial.most()).toBe(4);
  expect(trial.saved).toHaveLength(11);
  const started = trial.events.flatMap((event) => (event.type === 'run.started' ? [event.slot.sequence] : []));
  expect(started).toEqual(Array.from({ length: 11 }, (_, index) => index));
});

test('the first N are due one after the other within a short ramp, all others at once', async () => {
  const trial = startLoadTrial({ kind: 'closed', concurrency: 4 }, 6);
  await settled();
  const dueNs = trial.held.map(({ request }) => BigInt(request.scheduledAtNs ?? 0));
  while (trial.held.length > 0) await trial.held[0]?.end();
  await trial.ended;
  const planned = trial.saved.map(({ plannedStartMs }) => plannedStartMs ?? -1);
  expect(planned.slice(4)).toEqual([-1, -1]);
  expect(dueNs.map((due) => Number(due - (dueNs[0] ?? 0n)) / 1e6)).toEqual(
    planned.slice(0, 4).map((startMs) => Math.round(startMs * 1e6) / 1e6),
  );
});

test('each run is shown as ended after it was written, with its own slot', async () => {
  const trial = startLoadTrial({ kind: 'closed', concurrency: 2 }, 2);
  await settled();
  await trial.held[1]?.end();
  expect(trial.saved.map(({ sequence }) => sequence)).toEqual([1]);
  expect(trial.events.at(-1)).toMatchObject({ type: 'run.ended', slot: { sequence: 1 } });
  await trial.held[0]?.end();
  expect((await trial.ended).state).toBe('done');
});

test('a cancel with 8 in flight keeps all of them, and starts none', async () => {
  const trial = startLoadTrial({ kind: 'closed', concurrency: 8 }, 40);
  await settled();
  await trial.held[0]?.end();
  expect(trial.held).toHaveLength(8);
  trial.cancel.abort();
  expect(await trial.ended).toMatchObject({ state: 'cancelled', message: null });
  expect(trial.saved.map(({ outcome }) => outcome.kind)).toEqual(['completed', ...Array<string>(8).fill('cancelled')]);
  expect(trial.saved.at(-1)?.attempts).toHaveLength(1);
  expect(trial.events.at(-1)).toMatchObject({ type: 'session.ended', state: 'cancelled' });
});

test('expired credentials end the session with the reason; what was in flight is kept', async () => {
  const trial = startLoadTrial({ kind: 'closed', concurrency: 3 }, 30);
  await settled();
  const failure = exampleFailure({ code: 'credentials-expired', message: 'They expired.', hint: 'Sign in again.' });
  await trial.held[1]?.end({ outcome: { kind: 'failed', failure } });
  expect(await trial.ended).toMatchObject({
    state: 'failed',
    message: 'Stopped early: They expired. Sign in again.',
  });
  expect(trial.saved.map(({ sequence, outcome }) => [sequence, outcome.kind])).toEqual([
    [1, 'failed'],
    [0, 'cancelled'],
    [2, 'cancelled'],
  ]);
});
