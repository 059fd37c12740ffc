/** Sessions in which some requests are served by another tier or latency mode than was asked for. */
import type { Run } from '../../src/shared/domain/run.js';
import type { Session } from '../../src/shared/domain/session.js';
import type { OutlineArm, SessionOutline } from '../../src/shared/domain/session-outline.js';
import { seededRandom } from '../../src/shared/statistics/seeded-random.js';
import { runsServedOtherwise } from '../../src/shared/summarise/summarised-values.js';
import { medianCovers } from './answers.js';
import { deriveSeed } from './derive-seed.js';
import { lognormal } from './distributions.js';
import { answeredAttempt, makeRun } from './make-run.js';
import { makeSession, outlineOf, scheduleOf } from './make-session.js';
import { meanInterval } from './peers.js';
import { LEVEL_MS } from './play-session.js';
import { createTally, type Figure, type Tally } from './tally.js';

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
    const served = serveRuns(session, seededRandom(deriveSeed(seed, 'runs')));
    const answer = outlineOf(
      session,
      served.map(({ run }) => run),
    );
    for (const arm of answer.arms)
      judgeArm(
        tally,
        arm,
        served.filter(({ run }) => run.armId === arm.id),
      );
    tally.own('fallbackFinding', isFoundRight(answer, served));
  }
  return tally.figures();
}

interface ServedRun {
  readonly run: Run;
  readonly ttftMs: number;
  readonly isFallback: boolean;
}

function serveRuns(session: Session, random: () => number): ServedRun[] {
  const share = random() < HONOURED ? 0 : FALLS_BACK;
  return scheduleOf(session).map((slot) => {
    const { serviceTier = null, latency = null } = session.arms.find(({ id }) => id === slot.armId)?.settings ?? {};
    const isFallback = (serviceTier !== null || latency !== null) && random() < share;
    // A fallback is always told here: where the service is silent, nobody can know of it.
    const isTold = isFallback || random() >= UNTOLD;
    const ttftMs = LEVEL_MS * lognormal.draw(random).factor * (isFallback ? FALLBACK_FACTOR : 1);
    const sentAtMs = slot.sequence * PLACE_MS;
    const attempt = answeredAttempt(sentAtMs, ttftMs, {
      servedTier: isTold ? (isFallback ? 'default' : (serviceTier ?? 'default')) : null,
      servedLatency: isTold ? (isFallback ? 'standard' : (latency ?? 'standard')) : null,
    });
    return { run: makeRun(slot, sentAtMs, [attempt]), ttftMs, isFallback };
  });
}

function judgeArm(tally: Tally, arm: OutlineArm, served: readonly ServedRun[]): void {
  const apart = new Set(runsServedOtherwise(arm.runs).map(({ sequence }) => sequence));
  for (const { run, isFallback } of served) tally.own('fallback', apart.has(run.sequence) === isFallback);
  if (!served.some(({ isFallback }) => isFallback)) return;
  tally.own('fallbackMedian', medianCovers(arm, LEVEL_MS));
  const { low, high } = meanInterval(served.map(({ ttftMs }) => ttftMs));
  const trueMeanMs = LEVEL_MS * lognormal.mean;
  tally.peer('fallbackMedian', 't interval of the mean, all tiers', low <= trueMeanMs && trueMeanMs <= high);
}

function isFoundRight({ arms, findings }: SessionOutline, served: readonly ServedRun[]): boolean {
  const found = findings.find(({ kind }) => kind === 'served-otherwise')?.arms ?? [];
  return arms.every(({ id, summary }) => {
    const own = served.filter(({ run }) => run.armId === id);
    const planted = own.filter(({ isFallback }) => isFallback).length;
    const isCounted = summary.servedOtherwise === planted && summary.n === own.length - planted;
    return isCounted && found.includes(id) === planted > 0;
  });
}
