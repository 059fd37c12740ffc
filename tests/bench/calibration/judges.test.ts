/** A method that answers wrongly does not pass: neither a planted one, nor those that others use. */
import { describe, expect, test } from 'vitest';
import { medianCovers, ratioCovers, slowerArm } from '../../../bench/calibration/answers.js';
import { askIdentical, askSixIdentical } from '../../../bench/calibration/ask-identical.js';
import { askSlower } from '../../../bench/calibration/ask-slower.js';
import { askSlowFirst } from '../../../bench/calibration/ask-slow-runs.js';
import { type Condition, conditions } from '../../../bench/calibration/conditions.js';
import { lognormal } from '../../../bench/calibration/distributions.js';
import { answerTo, LEVEL_MS, playSession } from '../../../bench/calibration/play-session.js';
import { type QuestionId, questions } from '../../../bench/calibration/questions.js';
import { errorOf } from '../../../bench/calibration/rate.js';
import { createTally, type Figure, verdictOf } from '../../../bench/calibration/tally.js';

function conditionOf(name: string): Condition {
  const found = conditions.find((condition) => condition.name === name);
  if (found === undefined) throw new Error(`There is no ${name}`);
  return found;
}

function figureOf(figures: readonly Figure[], question: QuestionId): Figure {
  const found = figures.find((figure) => figure.question === question);
  if (found === undefined) throw new Error(`${question} was not asked`);
  return found;
}

/** As if the peer's answers were Firsttoken's. */
function verdictOnPeer(figure: Figure, peer: string) {
  return verdictOf({ own: figure.peers[peer] ?? { hits: 0, of: 0 }, goal: questions[figure.question].goal });
}

describe('the verdict', () => {
  const goal = { most: 0.05 };

  test('allows what the number of sessions leaves open, and no more', () => {
    expect(verdictOf({ own: { hits: 5, of: 100 }, goal })).toBe('met');
    expect(verdictOf({ own: { hits: 8, of: 100 }, goal })).toBe('within error');
    expect(verdictOf({ own: { hits: 320, of: 4_000 }, goal })).toBe('MISSED');
  });

  test('is a miss when nothing was asked, and none without a goal', () => {
    expect(verdictOf({ own: { hits: 0, of: 0 }, goal })).toBe('MISSED');
    expect(verdictOf({ own: { hits: 0, of: 0 }, goal: null })).toBeNull();
  });

  test('has an error even where all answers were the same', () => {
    expect(errorOf({ hits: 0, of: 100 })).toBeGreaterThan(0.01);
    expect(errorOf({ hits: 500, of: 1_000 })).toBeCloseTo(0.0158, 3);
  });

  test('leaves out only the questions that are named', () => {
    const tally = createTally('sessions', 20);
    tally.own('slower', false);
    tally.own('wrongWay', false);
    expect(tally.figures(['slower']).map(({ goal: own }) => own)).toEqual([null, questions.wrongWay.goal]);
  });
});

describe('the answers are read as they are given', () => {
  const played = playSession({ distribution: lognormal, drift: 'none', n: 20, factors: [1, 1.5] }, 5, 'shuffled');
  const answer = answerTo(played);

  test('the slower arm is named, and a comparison that is turned round names the other', () => {
    expect(slowerArm(answer)).toBe('arm-2');
    const turned = answer.comparisons.map((comparison) => ({ ...comparison, verdict: 'faster' as const }));
    expect(slowerArm({ ...answer, comparisons: turned })).toBe('arm-1');
    const silent = answer.comparisons.map((comparison) => ({ ...comparison, verdict: 'not-tested' as const }));
    expect(slowerArm({ ...answer, comparisons: silent })).toBeNull();
  });

  test('an interval covers what lies in it', () => {
    expect(ratioCovers(answer, 1.5)).toBe(true);
    expect(ratioCovers(answer, 1)).toBe(false);
    expect(ratioCovers({ ...answer, comparisons: [] }, 1.5)).toBe(false);
    const [arm] = answer.arms;
    expect(arm && medianCovers(arm, LEVEL_MS)).toBe(true);
    expect(arm && medianCovers(arm, 2 * LEVEL_MS)).toBe(false);
  });
});

describe('what others do does not pass', () => {
  test('t intervals of the mean of spiky runs', () => {
    const figure = figureOf(askIdentical(conditionOf('spiky'), 10, 60, false), 'median');
    expect(verdictOf(figure)).not.toBe('MISSED');
    expect(verdictOnPeer(figure, 't interval of the mean, in sequence')).toBe('MISSED');
  });

  test('means, and even our own test, of arms that ran one after the other', () => {
    const figures = askIdentical(conditionOf('lognormal, strong drift'), 20, 60, true);
    const figure = figureOf(figures, 'identical');
    expect(verdictOf(figure)).not.toBe('MISSED');
    for (const peer of ["Welch's t, in sequence", 'own test, in sequence', 'lower mean wins'])
      expect(verdictOnPeer(figure, peer)).toBe('MISSED');
  });

  test("Welch's t over all pairs of six models, and Tukey's fences on clean runs", () => {
    const six = figureOf(askSixIdentical(conditionOf('lognormal'), 10, 25), 'sixIdentical');
    expect(verdictOf(six)).not.toBe('MISSED');
    expect(verdictOnPeer(six, "Welch's t, in sequence")).toBe('MISSED');
    const slow = figureOf(askIdentical(conditionOf('lognormal'), 10, 40, false), 'falseSlowLabel');
    expect(verdictOf(slow)).toBe('met');
    expect(verdictOnPeer(slow, 'Tukey 1.5 IQR')).toBe('MISSED');
  });
});

test('power is judged from 20 runs on, of wide models from 40 on: below, it is shown', () => {
  const goalOf = (name: string, n: number) => figureOf(askSlower(conditionOf(name), n, 2), 'slower').goal;
  for (const [name, n] of [
    ['lognormal', 20],
    ['lognormal, strong drift', 20],
    ['bimodal', 20],
    ['spiky', 20],
    ['wide', 40],
  ] as const) {
    expect(goalOf(name, n - 10)).toBeNull();
    expect(goalOf(name, n)).toEqual(questions.slower.goal);
  }
});

test('a planted slow first run is found', () => {
  const { own } = figureOf(askSlowFirst(conditionOf('lognormal'), 20, 30), 'slowFirst');
  expect(own.hits).toBeGreaterThanOrEqual(27);
});
