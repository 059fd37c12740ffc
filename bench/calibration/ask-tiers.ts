/** Sessions in which some requests are served by another tier or latency mode than was asked for. */
import { seededRandom } from '../../src/shared/statistics/seeded-random.js';
import { runsServedOtherwise } from '../../src/shared/summarise/summarised-values.js';
import { medianCovers } from './answers.js';
import { deriveSeed } from './derive-seed.js';
import { lognormal } from './distributions.js';
import { answeredAttempt, makeRun } from './make-run.js';
import { makeSession, outlineOf, scheduleOf } from './make-session.js';
import { meanInterval } from './peers.js';
import { LEVEL_MS } from './play-session.js';
import { createTally, type Figure } from './tally.js';

const FALLS_BACK = 0.2;
/** Of the sessions, those in which the service honours all. */
const HONOURED = 0.3;
/** A service does not always say. */
const UNTOLD = 0.05;
/** What a fallback takes, times what was asked for. */
const FALLBACK_FACTOR = 1.6;
const PLACE_MS = 3_000;

export function askFallbacks(n: number, sessions: number): Figure[] {
  const tally = createTally('priority, flex, optimized', n);
  const template = makeSession({
    arms: [
      { modelId: 'model' },
      { modelId: 'model', serviceTier: 'priority' },
      { modelId: 'model', serviceTier: 'flex' },
      { modelId: 'model', latency: 'optimized' },
    ],
    runs: n,
  });
  for (let index = 0; index < sessions; index += 1) {
    const seed = deriveSeed('fallback', n, index);
    const session = { ...template, plan: { ...template.plan, seed: deriveSeed(seed, 'order') } };
    const random = seededRandom(deriveSeed(seed, 'runs'));
    const share = random() < HONOURED ? 0 : FALLS_BACK;
    const runs = scheduleOf(session).map((slot) => {
      const { serviceTier = null, latency = null } = session.arms.find(({ id }) => id === slot.armId)?.settings ?? {};
      const isAsked = serviceTier !== null || latency !== null;
      const isFallback = isAsked && random() < share;
      // What was served otherwise is always told: nobody could know it else.
      const isTold = isFallback || random() >= UNTOLD;
      const ttftMs = LEVEL_MS * lognormal.draw(random).factor * (isFallback ? FALLBACK_FACTOR : 1);
      const sentAtMs = slot.sequence * PLACE_MS;
      const attempt = answeredAttempt(sentAtMs, ttftMs, {
        servedTier: isTold ? (isFallback ? 'default' : (serviceTier ?? 'default')) : null,
        servedLatency: isTold ? (isFallback ? 'standard' : (latency ?? 'standard')) : null,
      });
      return { run: makeRun(slot, sentAtMs, [attempt]), ttftMs, isFallback };
    });
    const answer = outlineOf(
      session,
      runs.map(({ run }) => run),
    );
    const found = answer.findings.find(({ kind }) => kind === 'served-otherwise');
    let foundRight = true;
    for (const arm of answer.arms) {
      const own = runs.filter(({ run }) => run.armId === arm.id);
      const apart = new Set(runsServedOtherwise(arm.runs).map(({ sequence }) => sequence));
      const planted = own.filter(({ isFallback }) => isFallback).length;
      for (const { run, isFallback } of own) tally.own('fallback', apart.has(run.sequence) === isFallback);
      foundRight &&= (found?.arms.includes(arm.id) ?? false) === planted > 0;
      foundRight &&= arm.summary.servedOtherwise === planted && arm.summary.n === n - planted;
      if (planted === 0) continue;
      tally.own('fallbackMedian', medianCovers(arm, LEVEL_MS));
      const { low, high } = meanInterval(own.map(({ ttftMs }) => ttftMs));
      const trueMeanMs = LEVEL_MS * lognormal.mean;
      tally.peer('fallbackMedian', 't interval of the mean, all tiers', low <= trueMeanMs && trueMeanMs <= high);
    }
    tally.own('fallbackFinding', foundRight);
  }
  return tally.figures();
}
