/** Sessions of two models that are the same: whatever sets them apart is false, and every interval has one truth. */
import { callsDifferent, medianCovers } from './answers.js';
import type { Condition } from './conditions.js';
import { deriveSeed } from './derive-seed.js';
import { hasLowerMean, meanInterval, welchFindsDifference } from './peers.js';
import { answerTo, LEVEL_MS, type Played, playSession, timesOf } from './play-session.js';
import { askFalseSlow } from './ask-slow-runs.js';
import { createTally, type Figure, type Tally } from './tally.js';
import { trueMean, trueMedian } from './true-location.js';

/** @param ownInSequence lets Firsttoken, too, judge the session in the order of the others */
export function askIdentical(condition: Condition, n: number, sessions: number, ownInSequence: boolean): Figure[] {
  const { name, distribution, drift } = condition;
  const tally = createTally(name, n);
  for (let index = 0; index < sessions; index += 1) {
    const seed = deriveSeed('identical', name, n, index);
    const truth = { distribution, drift, n, factors: [1, 1] };
    const played = playSession(truth, seed, 'shuffled');
    const inSequence = playSession(truth, seed, 'sequential');
    const answer = answerTo(played);
    const medianMs = LEVEL_MS * trueMedian(distribution, played.levels);
    const otherDaysMs = LEVEL_MS * trueMedian(distribution, [0]);
    for (const arm of answer.arms) {
      tally.own('median', medianCovers(arm, medianMs));
      if (drift !== 'none') tally.own('otherDays', medianCovers(arm, otherDaysMs));
    }
    tally.own('identical', callsDifferent(answer));
    if (ownInSequence) tally.peer('identical', 'own test, in sequence', callsDifferent(answerTo(inSequence)));
    askMeans(tally, inSequence, LEVEL_MS * trueMean(distribution, inSequence.levels));
    askFalseSlow(tally, played, answer);
  }
  // Three times the median is no rare value there; the findings say "wide spread" beside it.
  return tally.figures(name === 'wide' ? ['falseSlowFirst', 'falseSlowLabel'] : []);
}

function askMeans(tally: Tally, { byArm }: Played, trueMeanMs: number): void {
  const [first = [], second = []] = byArm.map(timesOf);
  for (const times of [first, second]) {
    const { low, high } = meanInterval(times);
    tally.peer('median', 't interval of the mean, in sequence', low <= trueMeanMs && trueMeanMs <= high);
  }
  tally.peer('identical', "Welch's t, in sequence", welchFindsDifference(first, second));
  tally.peer('identical', 'lower mean wins', hasLowerMean(first, second) || hasLowerMean(second, first));
}

/** Six models that are the same: how often any two of them are told apart. */
export function askSixIdentical({ name, distribution, drift }: Condition, n: number, sessions: number): Figure[] {
  const tally = createTally(name, n);
  for (let index = 0; index < sessions; index += 1) {
    const seed = deriveSeed('six', name, n, index);
    const truth = { distribution, drift, n, factors: [1, 1, 1, 1, 1, 1] };
    tally.own('sixIdentical', callsDifferent(answerTo(playSession(truth, seed, 'shuffled'))));
    const arms = playSession(truth, seed, 'sequential').byArm.map(timesOf);
    tally.peer(
      'sixIdentical',
      "Welch's t, in sequence",
      arms.some((times, place) => arms.slice(0, place).some((other) => welchFindsDifference(times, other))),
    );
    tally.peer(
      'sixIdentical',
      'lower mean wins',
      arms.slice(1).some((times) => hasLowerMean(times, arms[0] ?? []) || hasLowerMean(arms[0] ?? [], times)),
    );
  }
  return tally.figures();
}
