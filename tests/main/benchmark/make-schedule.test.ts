import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeSchedule, type ScheduleOptions } from '../../../src/main/benchmark/make-schedule.js';

const armsOf = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `arm-${index + 1}` }));

const anyOptions = fc.record({
  arms: fc.integer({ min: 1, max: 8 }).map(armsOf),
  runs: fc.integer({ min: 1, max: 12 }),
  warmups: fc.integer({ min: 0, max: 3 }),
  order: fc.constantFrom<ScheduleOptions['order']>('shuffled', 'sequential'),
  seed: fc.integer({ min: 0, max: 0xffff_ffff }),
});

describe('every schedule', () => {
  test('gives each arm its warm-ups and its runs, numbered without gaps, warm-ups first', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const schedule = makeSchedule(options);
        expect(schedule.map(({ sequence }) => sequence)).toEqual(schedule.map((_, index) => index));
        for (const { id } of options.arms) {
          for (const [phase, count] of [
            ['warmup', options.warmups],
            ['measured', options.runs],
          ] as const) {
            const ordinals = schedule.filter((slot) => slot.armId === id && slot.phase === phase);
            expect(ordinals.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
          }
        }
        const firstMeasured = schedule.findIndex(({ phase }) => phase === 'measured');
        expect(schedule.slice(firstMeasured).every(({ phase }) => phase === 'measured')).toBe(true);
        expect(schedule.slice(0, firstMeasured).every(({ block }) => block === null)).toBe(true);
      }),
    );
  });

  test('is the same for the same seed', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        expect(makeSchedule(options)).toEqual(makeSchedule(options));
      }),
    );
  });
});

describe('a shuffled schedule', () => {
  const shuffledOptions = anyOptions.map((options) => ({ ...options, order: 'shuffled' as const }));

  test('holds every arm once in each block, one block after the other', () => {
    fc.assert(
      fc.property(shuffledOptions, (options) => {
        const measured = makeSchedule(options).filter(({ phase }) => phase === 'measured');
        const size = options.arms.length;
        for (let block = 1; block <= options.runs; block += 1) {
          const slots = measured.slice((block - 1) * size, block * size);
          expect(slots.every((slot) => slot.block === block)).toBe(true);
          expect(slots.map(({ armId }) => armId).sort()).toEqual(options.arms.map(({ id }) => id).sort());
        }
      }),
    );
  });

  test('runs no arm twice in a row across a border, from three arms on', () => {
    fc.assert(
      fc.property(shuffledOptions, (options) => {
        fc.pre(options.arms.length >= 3);
        const ids = makeSchedule(options).map(({ armId }) => armId);
        expect(ids.some((id, index) => index > 0 && id === ids[index - 1])).toBe(false);
      }),
    );
  });

  test('differs between seeds, and with two arms is no strict alternation', () => {
    const order = (seed: number) =>
      makeSchedule({ arms: armsOf(2), runs: 20, warmups: 0, order: 'shuffled', seed })
        .map(({ armId }) => armId)
        .join();
    expect(order(1)).not.toBe(order(2));
    expect(order(1)).toContain('arm-1,arm-1');
  });

  test('puts every arm into every place of a block about equally often', () => {
    const counts = new Map<string, number>();
    const schedule = makeSchedule({ arms: armsOf(3), runs: 900, warmups: 0, order: 'shuffled', seed: 7 });
    for (const slot of schedule) {
      const key = `${slot.armId} at ${slot.sequence % 3}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(9);
    for (const count of counts.values()) expect(Math.abs(count - 300)).toBeLessThan(60);
  });
});

test('a sequential schedule runs all of one arm before the next', () => {
  const schedule = makeSchedule({ arms: armsOf(2), runs: 2, warmups: 1, order: 'sequential', seed: 1 });
  expect(schedule.map(({ armId, phase, ordinal, block }) => [armId, phase, ordinal, block])).toEqual([
    ['arm-1', 'warmup', 1, null],
    ['arm-2', 'warmup', 1, null],
    ['arm-1', 'measured', 1, 1],
    ['arm-1', 'measured', 2, 2],
    ['arm-2', 'measured', 1, 1],
    ['arm-2', 'measured', 2, 2],
  ]);
});

describe('times', () => {
  const options = { arms: armsOf(2), runs: 3, warmups: 1, order: 'shuffled', seed: 5 } as const;

  test('a run waits for the pause of the plan and the idle time of its arm, a warm-up and the first for one of them', () => {
    const arms = [{ id: 'arm-1' }, { id: 'arm-2', idleSeconds: 60 }];
    const schedule = makeSchedule({ ...options, arms, idleSeconds: 2 });
    expect(schedule.map(({ armId, idleSeconds }) => [armId, idleSeconds]).slice(1)).toEqual(
      schedule.slice(1).map(({ armId, phase }) => [armId, armId === 'arm-2' && phase === 'measured' ? 62 : 2]),
    );
    expect(schedule[0]).toMatchObject({ armId: 'arm-1', idleSeconds: 0 });
    const [only] = makeSchedule({ ...options, arms: arms.slice(1), warmups: 0, idleSeconds: 2 });
    expect(only).toMatchObject({ armId: 'arm-2', idleSeconds: 60 });
  });

  test('an idle sweep keeps its blocks: every gap stands once in each', () => {
    const arms = [0, 30, 300].map((idleSeconds) => ({ id: `idle-${idleSeconds}`, idleSeconds }));
    const measured = makeSchedule({ ...options, arms, warmups: 0 });
    for (let block = 1; block <= options.runs; block += 1) {
      const gaps = measured.filter((slot) => slot.block === block).map(({ idleSeconds }) => idleSeconds);
      expect(gaps.toSorted((a, b) => a - b)).toEqual([0, 30, 300]);
    }
  });

  test('a closed load of several streams plans a ramp by the seed, and changes nothing of the order', () => {
    const load = { kind: 'closed', concurrency: 4 } as const;
    const starts = (seed: number) => makeSchedule({ ...options, seed, load }).map((slot) => slot.plannedStartMs);
    const [first, ...rest] = starts(1);
    expect(first).toBe(0);
    rest.slice(0, 3).forEach((startMs, index) => {
      expect(Math.floor((startMs ?? 0) / 10)).toBe(index + 1);
    });
    expect(rest.slice(3).every((startMs) => startMs === null)).toBe(true);
    expect(starts(1)).toEqual(starts(1));
    expect(starts(2)).not.toEqual(starts(1));
    expect(makeSchedule({ ...options, load }).map(({ armId }) => armId)).toEqual(
      makeSchedule(options).map(({ armId }) => armId),
    );
  });

  test('an open load plans a start for every run and changes nothing of their order', () => {
    const load = { kind: 'open', requestsPerSecond: 2, arrivals: 'constant' } as const;
    const schedule = makeSchedule({ ...options, load });
    expect(schedule.map(({ plannedStartMs }) => plannedStartMs)).toEqual([0, 500, 1000, 1500, 2000, 2500, 3000, 3500]);
    expect(schedule.map(({ armId }) => armId)).toEqual(makeSchedule(options).map(({ armId }) => armId));
    expect(makeSchedule(options).every(({ plannedStartMs }) => plannedStartMs === null)).toBe(true);
  });
});
