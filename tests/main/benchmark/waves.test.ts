/** Waves: runs of one arm that are sent at the same moment, with nothing else under way. */
import { expect, test } from 'vitest';
import { exampleFailure } from '../../fakes/example-run.js';
import { exampleArm } from '../../fakes/example-session.js';
import { settled, startLoadTrial } from './load-trial.js';

const closed = { kind: 'closed', concurrency: 1 } as const;

function arm(id: string, concurrency: number) {
  const plain = exampleArm({ id });
  return { ...plain, settings: { ...plain.settings, concurrency } };
}

test('the runs of a wave are due at one moment, and the next place waits until all have ended', async () => {
  const trial = startLoadTrial(closed, 2, undefined, { arms: [arm('one', 1), arm('four', 4)] });
  await settled();
  expect(trial.prepared).toEqual([4]);
  const sizes: number[] = [];
  while (trial.saved.length < 10) {
    const size = trial.held.length;
    sizes.push(size);
    const due = new Set(trial.held.map(({ request }) => request.scheduledAtNs));
    expect(due.size).toBe(1);
    expect(due.has(null)).toBe(size === 1);
    for (let left = size; left > 0; left -= 1) {
      expect(trial.held).toHaveLength(left);
      await trial.held[left - 1]?.end();
    }
  }
  expect(await trial.ended).toMatchObject({ state: 'done', message: null, stoppedEarly: null });
  expect(sizes.toSorted()).toEqual([1, 1, 4, 4]);
  expect(trial.saved.map(({ ordinal }) => ordinal).toSorted((a, b) => a - b)).toEqual([1, 1, 2, 2, 3, 4, 5, 6, 7, 8]);
});

test('a cancel in the middle of a wave keeps what has ended and what was under way, and starts nothing more', async () => {
  const trial = startLoadTrial(closed, 5, undefined, { arms: [arm('four', 4)] });
  await settled();
  await trial.held[0]?.end();
  trial.cancel.abort();
  expect(await trial.ended).toMatchObject({ state: 'cancelled' });
  expect(trial.saved.map(({ outcome }) => outcome.kind)).toEqual(['completed', 'cancelled', 'cancelled', 'cancelled']);
});

test('a run of a wave that fails or runs into the time limit ends neither its wave nor the session', async () => {
  const trial = startLoadTrial(closed, 2, undefined, { arms: [arm('three', 3)] });
  await settled();
  await trial.held[1]?.end({ outcome: { kind: 'failed', failure: exampleFailure({ code: 'deadline' }) } });
  expect(trial.held).toHaveLength(2);
  while (trial.held.length > 0) await trial.held[0]?.end();
  expect(await trial.ended).toMatchObject({ state: 'done' });
  expect(trial.saved.map(({ block, outcome }) => [block, outcome.kind])).toEqual([
    [1, 'failed'],
    ...Array<unknown>(2).fill([1, 'completed']),
    ...Array<unknown>(3).fill([2, 'completed']),
  ]);
});

test('credentials that end in a wave hold back the next wave as a whole', async () => {
  const passed: number[] = [];
  const trial = startLoadTrial(
    closed,
    2,
    () => ({
      generation: () => 0,
      pass() {
        passed.push(trial.saved.length);
        return Promise.resolve(passed.length === 2 ? 30_000 : 0);
      },
      ended: (run) => run.outcome.kind === 'failed',
      resume: () => Promise.resolve(false),
      nudge: () => undefined,
      whenGivenUp: () => undefined,
      close: () => undefined,
    }),
    { arms: [arm('three', 3)] },
  );
  await settled();
  const failure = exampleFailure({ code: 'credentials-expired' });
  while (trial.held.length > 0) await trial.held[0]?.end({ outcome: { kind: 'failed', failure } });
  await settled();
  while (trial.held.length > 0) await trial.held[0]?.end();
  expect(await trial.ended).toMatchObject({ state: 'done' });
  expect(passed).toEqual([0, 3]);
  expect(trial.saved.map(({ idleSeconds }) => idleSeconds)).toEqual([0, 0, 0, 30, 30, 30]);
});
