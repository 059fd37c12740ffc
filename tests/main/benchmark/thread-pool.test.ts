/** How runs are spread over measuring threads. */
import { describe, expect, test } from 'vitest';
import type { Credentials, MeasureTarget, MeasuringThread } from '../../../src/main/benchmark/ports.js';
import { mostThreads, STREAMS_PER_THREAD } from '../../../src/main/benchmark/streams-per-thread.js';
import { createThreadPool } from '../../../src/main/benchmark/thread-pool.js';
import type { Measurement } from '../../../src/shared/domain/run.js';
import { measureRequest, targetAt } from '../../fakes/engine-fixtures.js';
import { exampleRun } from '../../fakes/example-run.js';

interface FakeThread {
  /** Ends one of its runs. */
  endOne(): void;
  readonly targets: MeasureTarget[];
  readonly renewed: Credentials[];
  streams: number;
  most: number;
  closed: boolean;
}

function fakePool(prepare: () => Promise<void> = () => Promise.resolve(), limit = 64) {
  const threads: FakeThread[] = [];
  const pool = createThreadPool((): MeasuringThread => {
    const ends: (() => void)[] = [];
    const fake: FakeThread = {
      endOne: () => ends.shift()?.(),
      targets: [],
      renewed: [],
      streams: 0,
      most: 0,
      closed: false,
    };
    threads.push(fake);
    return {
      prepare(target) {
        fake.targets.push(target);
        return prepare();
      },
      async measure() {
        fake.streams += 1;
        fake.most = Math.max(fake.most, fake.streams);
        await new Promise<void>((resolve) => ends.push(resolve));
        fake.streams -= 1;
        return exampleRun(300) satisfies Measurement;
      },
      renew(credentials) {
        fake.renewed.push(credentials);
        return Promise.resolve();
      },
      close() {
        fake.closed = true;
        return Promise.resolve();
      },
    };
  }, limit);
  return {
    pool,
    threads,
    measure: () => pool.measure(measureRequest(), () => undefined, new AbortController().signal),
  };
}

const target = targetAt('http://127.0.0.1:1');

describe('a thread pool', () => {
  test.each([
    [1, 1],
    [STREAMS_PER_THREAD, 1],
    [STREAMS_PER_THREAD + 1, 2],
    [64, 11],
  ])('for %i streams at once makes %i threads ready', async (streams, count) => {
    const { pool, threads } = fakePool();
    expect(threads).toHaveLength(0);
    await pool.prepare(target, streams);
    expect(threads).toHaveLength(count);
  });

  test('gives each run to the thread with the fewest, and none more than its share while there are cores', async () => {
    const { pool, threads, measure } = fakePool();
    await pool.prepare(target, 3 * STREAMS_PER_THREAD);
    const runs = Array.from({ length: 4 }, measure);
    expect(threads.map(({ streams }) => streams)).toEqual([2, 1, 1]);
    threads[1]?.endOne();
    await runs[1];
    runs.push(measure());
    expect(threads.map(({ streams }) => streams)).toEqual([2, 1, 1]);
    while (runs.length < 3 * STREAMS_PER_THREAD + 1) runs.push(measure());
    expect(threads.map(({ streams }) => streams)).toEqual([6, 6, 6]);
  });

  test('starts another thread when all are full, for the same target', async () => {
    const { pool, threads, measure } = fakePool();
    await pool.prepare(target, 1);
    const runs = Array.from({ length: STREAMS_PER_THREAD + 2 }, measure);
    await Promise.resolve();
    expect(threads).toHaveLength(2);
    expect(threads[1]?.targets).toEqual([target]);
    for (let left = runs.length; left > 0; left -= 1) {
      await Promise.resolve();
      for (const thread of threads) thread.endOne();
    }
    await Promise.all(runs);
    expect(threads.map(({ most }) => most)).toEqual([STREAMS_PER_THREAD, 2]);
  });

  test('shares out what is above the limit of threads, which fewer cores cannot serve', async () => {
    const { pool, threads, measure } = fakePool(() => Promise.resolve(), 2);
    await pool.prepare(target, 32);
    expect(threads).toHaveLength(2);
    for (let run = 0; run < 3 * STREAMS_PER_THREAD; run += 1) void measure();
    expect(threads.map(({ streams }) => streams)).toEqual([9, 9]);
  });

  test.each([
    [1, 1],
    [2, 1],
    [8, 7],
  ])('on %i cores there are at most %i threads', (cores, threads) => {
    expect(mostThreads(cores)).toBe(threads);
  });

  test('closes the threads that the next session does not need, so that none sends to an address of before', async () => {
    const { pool, threads, measure } = fakePool();
    await pool.prepare(target, 18);
    const other = targetAt('http://127.0.0.1:2');
    await pool.prepare(other, 2);
    expect(threads.map(({ closed }) => closed)).toEqual([false, true, true]);
    void measure();
    expect(threads[0]).toMatchObject({ streams: 1, targets: [target, other] });
    await pool.prepare(other, 12);
    await pool.rest();
    expect(threads.map(({ closed }) => closed)).toEqual([false, true, true, true]);
    await pool.close();
    expect(threads.every(({ closed }) => closed)).toBe(true);
    await expect(measure()).rejects.toThrow('prepare them first');
  });

  test('gives newer credentials to every thread, also to one that is started or still made ready afterwards', async () => {
    const making = Promise.withResolvers<undefined>();
    let slow = false;
    const { pool, threads, measure } = fakePool(() => (slow ? making.promise : Promise.resolve()));
    await pool.prepare(target, 2 * STREAMS_PER_THREAD);
    slow = true;
    for (let run = 0; run < 2 * STREAMS_PER_THREAD + 1; run += 1) void measure();
    const newer = { accessKeyId: 'AKIDNEWER', secretAccessKey: 'not-a-secret' };
    const renewed = pool.renew(newer);
    await Promise.resolve();
    expect(threads.map((thread) => thread.renewed)).toEqual([[newer], [newer], []]);
    making.resolve(undefined);
    await renewed;
    expect(threads[2]?.renewed).toEqual([newer]);
    for (let run = 0; run < STREAMS_PER_THREAD; run += 1) void measure();
    expect(threads[3]?.targets).toEqual([{ ...target, credentials: newer }]);
  });

  test('fails the run that needed a thread which could not be made ready', async () => {
    let fail = false;
    const { pool, measure } = fakePool(() => (fail ? Promise.reject(new Error('no memory')) : Promise.resolve()));
    await pool.prepare(target, 1);
    fail = true;
    const runs = Array.from({ length: STREAMS_PER_THREAD + 1 }, measure);
    await expect(runs.at(-1)).rejects.toThrow('no memory');
  });
});
