/** Arms of one model stand together in a block, and arms with a concurrency stand there as waves. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeSchedule, type ScheduleArm, type ScheduleOptions } from '../../../src/main/benchmark/make-schedule.js';
import { wavesOf } from '../../../src/main/benchmark/waves.js';
import type { RunSlot } from '../../../src/shared/domain/run.js';

type GroupedArm = Required<ScheduleArm>;

/** Arms of up to five groups, in any order of the plan. */
const anyArms = fc
  .array(
    fc.record({
      group: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      idleSeconds: fc.integer({ min: 0, max: 9 }),
      concurrency: fc.integer({ min: 1, max: 4 }),
      cold: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((arms) => arms.map((arm, index): GroupedArm => ({ id: `arm-${index + 1}`, ...arm })));

const anyOptions = fc.record({
  arms: anyArms,
  runs: fc.integer({ min: 1, max: 8 }),
  warmups: fc.integer({ min: 0, max: 2 }),
  order: fc.constant<ScheduleOptions['order']>('shuffled'),
  seed: fc.integer({ min: 0, max: 0xffff_ffff }),
  idleSeconds: fc.integer({ min: 0, max: 3 }),
});

const armsInGroups = (groups: string) =>
  Array.from(groups, (group, index): ScheduleArm => ({ id: `${group}${index}`, group }));

/** Ids of each block's arms, in their order. */
function blocksOf(arms: readonly ScheduleArm[], runs: number, seed = 7): string[][] {
  const schedule = makeSchedule({ arms, runs, warmups: 0, order: 'shuffled', seed });
  return [...Map.groupBy(schedule, ({ block }) => block).values()].map((slots) => slots.map(({ armId }) => armId));
}

describe('every schedule', () => {
  test('is the same for the same seed', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        expect(makeSchedule(options)).toEqual(makeSchedule(options));
      }),
    );
  });

  test('holds each arm in each block as often as its concurrency says, and numbers its runs without gaps', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const schedule = makeSchedule(options);
        expect(schedule.map(({ sequence }) => sequence)).toEqual(schedule.map((_, index) => index));
        for (const { id, concurrency } of options.arms) {
          const own = schedule.filter(({ armId }) => armId === id);
          const [warmups, measured] = (['warmup', 'measured'] as const).map((phase) =>
            own.filter((slot) => slot.phase === phase),
          );
          const ordinals = (slots: RunSlot[] = []) => slots.map(({ ordinal }) => ordinal);
          const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
          expect(ordinals(warmups)).toEqual(upTo(options.warmups * concurrency));
          expect(ordinals(measured)).toEqual(upTo(options.runs * concurrency));
          expect(measured?.map(({ block }) => block)).toEqual(
            upTo(options.runs).flatMap((block) => Array<number>(concurrency).fill(block)),
          );
        }
      }),
    );
  });

  test('starts the runs of a wave together, after one and the same gap', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const waves = wavesOf(
          makeSchedule(options),
          options.arms.map(({ id, concurrency }) => ({ id, settings: { concurrency } })),
        );
        expect(waves).toHaveLength(options.arms.length * (options.runs + options.warmups));
        for (const [place, wave] of waves.entries()) {
          const arm = options.arms.find(({ id }) => id === wave[0].armId);
          const ownSeconds = wave[0].phase === 'warmup' ? 0 : (arm?.idleSeconds ?? 0);
          const gap = ownSeconds + (place === 0 ? 0 : options.idleSeconds);
          expect(wave).toHaveLength(arm?.concurrency ?? 0);
          for (const slot of wave) {
            expect([slot.armId, slot.phase, slot.block]).toEqual([wave[0].armId, wave[0].phase, wave[0].block]);
            expect(slot.idleSeconds).toBe(gap);
          }
        }
      }),
    );
  });

  test('keeps the arms of a model together in every block', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const groupOf = new Map(options.arms.map(({ id, group }) => [id, group]));
        for (const block of blocksOf(options.arms, options.runs, options.seed)) {
          const groups = block.map((id) => groupOf.get(id) ?? '');
          const changes = groups.filter((group, index) => group !== groups[index - 1]);
          expect(changes).toHaveLength(new Set(groups).size);
        }
      }),
    );
  });
});

describe('the border of two blocks', () => {
  test.each(['abc', 'aabb', 'aaa', 'aabbc', 'aabc'])('has no arm on both sides: %s', (groups) => {
    const ids = blocksOf(armsInGroups(groups), 300).flat();
    expect(ids.filter((id, index) => id === ids[index - 1])).toEqual([]);
  });

  test('does not freeze the order of two models of which one has a single arm', () => {
    const blocks = blocksOf(armsInGroups('aab'), 600);
    const last = blocks.filter((block) => block.at(-1) === 'b2').length;
    expect(Math.abs(last - 300)).toBeLessThan(60);
  });
});

/** Chi-square of counts against equal ones; the seed is fixed, so that it is either too large for ever or never. */
function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

test.each([
  // Orders that keep the groups together; 99.9 % of chi-square with one degree of freedom less.
  ['abc', 6, 20.5],
  ['aab', 4, 16.3],
  ['aabb', 8, 24.3],
  ['aabbcc', 48, 82.7],
])('every order of a block is about equally likely: %s', (groups, orders, limit) => {
  const blocks = blocksOf(armsInGroups(groups), 2_400).map((block) => block.join());
  const counts = [...Map.groupBy(blocks, (block) => block).values()].map(({ length }) => length);
  expect(counts).toHaveLength(orders);
  expect(chiSquare(counts)).toBeLessThan(limit);
});

describe('behind a cold run, whose pause leaves every kept connection idle,', () => {
  const idle = (id: string, idleSeconds: number, cold = false): ScheduleArm => ({ id, group: 'a', idleSeconds, cold });
  const followersOfCold = (arms: readonly ScheduleArm[]) => {
    const ids = blocksOf(arms, 40).flat();
    return new Set(ids.filter((_, index) => ids[index - 1] === 'cold'));
  };

  test('stands one that waits as long itself, in the next block too', () => {
    const arms = [idle('none', 0), idle('minute', 60), idle('long', 600), idle('cold', 600, true)];
    expect(followersOfCold(arms)).toEqual(new Set(['long']));
  });

  test('stands any, where the plan has none that waits as long', () => {
    const arms = [idle('none', 0), idle('minute', 60), idle('cold', 600, true)];
    expect(followersOfCold(arms)).toEqual(new Set(['none', 'minute']));
  });
});
