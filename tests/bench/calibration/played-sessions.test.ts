/** The simulated sessions have the truth that is claimed for them. */
import { describe, expect, test } from 'vitest';
import { conditions } from '../../../bench/calibration/conditions.js';
import { bimodal, lognormal, spiky, wide } from '../../../bench/calibration/distributions.js';
import { driftLevels } from '../../../bench/calibration/drift.js';
import { answerTo, LEVEL_MS, playSession } from '../../../bench/calibration/play-session.js';
import { trueMean, trueMedian } from '../../../bench/calibration/true-location.js';
import { seededRandom } from '../../../src/shared/statistics/seeded-random.js';

const truth = { distribution: spiky, drift: 'strong', n: 10, factors: [1, 1.5] } as const;

describe('a session', () => {
  test('is the same again with the same seed, and another one with another', () => {
    expect(playSession(truth, 7, 'shuffled').runs).toEqual(playSession(truth, 7, 'shuffled').runs);
    expect(playSession(truth, 8, 'shuffled').runs).not.toEqual(playSession(truth, 7, 'shuffled').runs);
  });

  test('meets the same luck and the same drift in either order', () => {
    const luck = (order: 'shuffled' | 'sequential') => {
      const { byArm, levels } = playSession(truth, 7, order);
      return byArm.map((runs) =>
        runs
          .toSorted((a, b) => a.run.ordinal - b.run.ordinal)
          .map(({ run, ttftMs, slow }) => [(ttftMs / Math.exp(levels[run.sequence] ?? NaN)).toFixed(6), slow]),
      );
    };
    expect(luck('sequential')).toEqual(luck('shuffled'));
    const { runs } = playSession(truth, 7, 'sequential');
    expect(runs.slice(0, 10).every(({ run }) => run.armId === 'arm-1')).toBe(true);
  });

  test('is answered with the times that were planted, slow first run included', () => {
    const planted = { ...truth, factors: [1, 1], drift: 'none', distribution: lognormal } as const;
    const plain = playSession(planted, 3, 'shuffled');
    const played = playSession({ ...planted, firstRunFactor: 5 }, 3, 'shuffled');
    const times = answerTo(played).arms.map(({ runs }) => runs.map(({ ttftMs }) => ttftMs));
    for (const [arm, runs] of played.byArm.entries())
      for (const [index, { ttftMs }] of runs.entries()) expect(times[arm]?.[index]).toBeCloseTo(ttftMs, 5);
    expect(times[0]?.[0]).toBeCloseTo(5 * (plain.byArm[0]?.[0]?.ttftMs ?? NaN), 5);
    expect(times[1]?.[0]).toBeCloseTo(plain.byArm[1]?.[0]?.ttftMs ?? NaN, 5);
  });
});

describe('the truth', () => {
  const draws = 20_000;

  test.each([lognormal, wide, spiky, bimodal])('of $name is that of its draws', (distribution) => {
    const random = seededRandom(1);
    const factors = Array.from({ length: draws }, () => distribution.draw(random).factor);
    const median = trueMedian(distribution, [0]);
    const below = factors.filter((factor) => factor < median).length / draws;
    expect(Math.abs(below - 0.5)).toBeLessThan(0.012);
    const mean = factors.reduce((sum, factor) => sum + factor, 0) / draws;
    expect(Math.abs(mean / distribution.mean - 1)).toBeLessThan(0.03);
  });

  test('of a drifting session lies between its levels: a request at any moment of it', () => {
    const levels = [Math.log(1), Math.log(4)];
    const median = trueMedian(lognormal, levels);
    expect(median).toBeCloseTo(2, 6);
    expect(trueMean(lognormal, levels)).toBeCloseTo(2.5 * lognormal.mean, 12);
  });

  test('of drift: none stays, neighbours are alike, and strong moves further than medium', () => {
    const spread = (drift: 'none' | 'medium' | 'strong') => {
      const levels = Array.from({ length: 200 }, (_, seed) => driftLevels(drift, 40, seededRandom(seed))).flat();
      return Math.sqrt(levels.reduce((sum, level) => sum + level ** 2, 0) / levels.length);
    };
    expect(spread('none')).toBe(0);
    expect(spread('medium')).toBeGreaterThan(0.08);
    expect(spread('strong')).toBeGreaterThan(1.3 * spread('medium'));
  });

  test('of spikes is a tenth of the runs, and nobody else has any', () => {
    const share = (distribution: typeof spiky) => {
      const random = seededRandom(2);
      return Array.from({ length: draws }, () => distribution.draw(random)).filter(({ slow }) => slow).length / draws;
    };
    expect(Math.abs(share(spiky) - 0.1)).toBeLessThan(0.01);
    expect(share(bimodal)).toBe(0);
  });
});

test('every kind of session has a name of its own, from which its seeds are made', () => {
  expect(new Set(conditions.map(({ name }) => name)).size).toBe(conditions.length);
  expect(LEVEL_MS).toBeGreaterThan(0);
});
