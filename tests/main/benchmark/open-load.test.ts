/** Open load: starts by plan, whatever the replies do. The clock is the test's own. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { expectedStreams, IN_FLIGHT_LIMIT } from '../../../src/main/benchmark/open-load.js';
import type { PlanLoad } from '../../../src/shared/domain/plan.js';
import { type LoadTrial, startLoadTrial } from './load-trial.js';

const tenPerSecond = { kind: 'open', requestsPerSecond: 10, arrivals: 'constant' } as const;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function startTrial(load: PlanLoad, runs: number): Promise<LoadTrial> {
  const trial = startLoadTrial(load, runs);
  await vi.advanceTimersByTimeAsync(0);
  return trial;
}

async function endAll(trial: LoadTrial): Promise<void> {
  while (trial.held.length > 0) await trial.held[0]?.end();
}

function warnings({ events }: LoadTrial): string[] {
  return events.flatMap((event) => (event.type === 'session.warning' ? [event.message] : []));
}

test('every run starts at its planned time although no reply ever came', async () => {
  const trial = await startTrial(tenPerSecond, 20);
  expect(trial.held).toHaveLength(1);
  for (let started = 2; started <= 20; started += 1) {
    await vi.advanceTimersByTimeAsync(99);
    expect(trial.held).toHaveLength(started - 1);
    await vi.advanceTimersByTimeAsync(1);
    expect(trial.held).toHaveLength(started);
  }
  const dueNs = trial.held.map(({ request }) => BigInt(request.scheduledAtNs ?? 0));
  expect(dueNs.map((due) => Number(due - (dueNs[0] ?? 0n)) / 1e6)).toEqual(dueNs.map((_, index) => index * 100));
  await endAll(trial);
  expect(await trial.ended).toMatchObject({ state: 'done', message: null });
  expect(trial.saved.map(({ plannedStartMs }) => plannedStartMs)).toEqual(dueNs.map((_, index) => index * 100));
  expect(warnings(trial)).toEqual([]);
});

test('beyond the limit a start is late and counted from its plan, none is dropped, and a warning says so once', async () => {
  const trial = await startTrial(tenPerSecond, IN_FLIGHT_LIMIT + 3);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(trial.held).toHaveLength(IN_FLIGHT_LIMIT);
  expect(warnings(trial)).toEqual([expect.stringContaining(`${IN_FLIGHT_LIMIT} requests in flight`)]);
  await trial.held[0]?.end();
  await vi.advanceTimersByTimeAsync(0);
  expect(trial.held).toHaveLength(IN_FLIGHT_LIMIT);
  await endAll(trial);
  await vi.advanceTimersByTimeAsync(0);
  await endAll(trial);
  const end = await trial.ended;
  expect(trial.saved).toHaveLength(IN_FLIGHT_LIMIT + 3);
  expect(end).toMatchObject({ state: 'done', message: expect.stringContaining('in flight') as unknown });
  const late = trial.saved.find(({ sequence }) => sequence === IN_FLIGHT_LIMIT);
  expect(BigInt(late?.attempts[0]?.timeline.sentAtNs ?? 0) - BigInt(late?.scheduledAtNs ?? 0)).toBe(53_580_000_000n);
  expect(warnings(trial)).toHaveLength(1);
});

test('starts that are late by more than 50 ms in the median are warned of while the session runs', async () => {
  const trial = await startTrial(tenPerSecond, 8);
  await vi.advanceTimersByTimeAsync(700);
  const [first] = trial.held;
  const origin = BigInt(first?.request.scheduledAtNs ?? 0);
  // As a computer would stamp them whose thread was busy: sent 80 ms after they were due. The trial sends at the hand-over.
  for (const [index, run] of trial.held.slice(0, 5).entries()) {
    expect(warnings(trial)).toEqual([]);
    await run.end({ scheduledAtNs: (origin + BigInt(index) * 100_000_000n - 100_000_000n).toString() });
  }
  expect(warnings(trial)).toEqual([expect.stringContaining('more than 80 ms late')]);
  await endAll(trial);
  expect(await trial.ended).toMatchObject({ state: 'done', message: expect.stringContaining('80 ms late') as unknown });
});

test('a run is handed over 20 ms before it is due, with the moment for which it was planned', async () => {
  const originNs = process.hrtime.bigint();
  const trial = await startTrial(tenPerSecond, 2);
  await vi.advanceTimersByTimeAsync(100);
  expect(trial.held.map(({ request }) => BigInt(request.scheduledAtNs ?? 0) - originNs)).toEqual([
    20_000_000n,
    120_000_000n,
  ]);
  expect(process.hrtime.bigint() - originNs).toBe(100_000_000n);
  await endAll(trial);
});

test('a run that ends between the hand-over of the next and its start makes room in time: no warning', async () => {
  const trial = await startTrial(tenPerSecond, IN_FLIGHT_LIMIT + 1);
  await vi.advanceTimersByTimeAsync(100 * IN_FLIGHT_LIMIT + 10);
  expect(trial.held).toHaveLength(IN_FLIGHT_LIMIT);
  await trial.held[0]?.end();
  await vi.advanceTimersByTimeAsync(5);
  expect(trial.held).toHaveLength(IN_FLIGHT_LIMIT);
  await endAll(trial);
  expect(await trial.ended).toMatchObject({ state: 'done', message: null });
});

test('a cancel between two starts ends what is in flight, keeps it, and starts none', async () => {
  const trial = await startTrial({ ...tenPerSecond, requestsPerSecond: 0.01 }, 5);
  await vi.advanceTimersByTimeAsync(150_000);
  expect(trial.held).toHaveLength(2);
  trial.cancel.abort();
  await vi.advanceTimersByTimeAsync(0);
  expect(await trial.ended).toMatchObject({ state: 'cancelled' });
  expect(trial.saved.map(({ outcome }) => outcome.kind)).toEqual(['cancelled', 'cancelled']);
});

test.each([
  [0.1, 100, 1],
  [1, 100, 10],
  [1, 4, 4],
  [50, 1_000, IN_FLIGHT_LIMIT],
])('at %d requests per second and %i runs, threads for %i streams are ready from the start', (rate, runs, streams) => {
  expect(expectedStreams({ ...tenPerSecond, requestsPerSecond: rate }, runs)).toBe(streams);
});
