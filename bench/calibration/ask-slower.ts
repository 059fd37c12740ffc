/** Sessions of two models of which the second takes one and a half times as long. */
import { ratioCovers, slowerArm } from './answers.js';
import type { Condition } from './conditions.js';
import { deriveSeed } from './derive-seed.js';
import { type Distribution, wide } from './distributions.js';
import { hasLowerMean, welchFindsDifference } from './peers.js';
import { answerTo, playSession, timesOf } from './play-session.js';
import { createTally, type Figure } from './tally.js';

const RATIO = 1.5;
/** From so many runs on the goal holds. */
const GOAL_RUNS = 20;
/** Where that is too few: a log-sd of 0.5 hides a factor of 1.5 in any test. */
const moreRuns: ReadonlyMap<Distribution, number> = new Map([[wide, 40]]);

export function askSlower({ name, distribution, drift }: Condition, n: number, sessions: number): Figure[] {
  const tally = createTally(name, n);
  for (let index = 0; index < sessions; index += 1) {
    const seed = deriveSeed('slower', name, n, index);
    const truth = { distribution, drift, n, factors: [1, RATIO] };
    const played = playSession(truth, seed, 'shuffled');
    const answer = answerTo(played);
    const [faster, slower] = played.session.arms.map(({ id }) => id);
    const told = slowerArm(answer);
    tally.own('slower', told !== null && told === slower);
    tally.own('wrongWay', told !== null && told === faster);
    tally.own('ratio', ratioCovers(answer, RATIO));
    const [fast = [], slow = []] = playSession(truth, seed, 'sequential').byArm.map(timesOf);
    const isDifferent = welchFindsDifference(fast, slow);
    tally.peer('slower', "Welch's t, in sequence", isDifferent && hasLowerMean(fast, slow));
    tally.peer('wrongWay', "Welch's t, in sequence", isDifferent && hasLowerMean(slow, fast));
    tally.peer('slower', 'lower mean wins', hasLowerMean(fast, slow));
    tally.peer('wrongWay', 'lower mean wins', hasLowerMean(slow, fast));
  }
  return tally.figures(n >= (moreRuns.get(distribution) ?? GOAL_RUNS) ? [] : ['slower']);
}
