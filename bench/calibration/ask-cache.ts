/** Sessions whose runs meet a prompt cache: whether each is told for what it was, and what a hit saves. */
import type { CacheClass } from '../../src/shared/domain/figures/run-figures.js';
import type { PlanInput } from '../../src/shared/domain/plan.js';
import { finds, ratioCovers } from './answers.js';
import type { CacheModel } from './cache-service.js';
import { deriveSeed } from './derive-seed.js';
import { lognormal } from './distributions.js';
import { makeSession } from './make-session.js';
import { meanInterval } from './peers.js';
import { cacheFactors, type CachedSession, playCachedSession } from './play-cached-session.js';
import { LEVEL_MS } from './play-session.js';
import { createTally, type Figure } from './tally.js';

const caching: CacheModel = { minimumTokens: 1_024, implicit: false };
const cachingAlone: CacheModel = { minimumTokens: 1_024, implicit: true };
const cachingLongOnes: CacheModel = { minimumTokens: 4_096, implicit: false };

/** Everything that an arm can ask of a cache, each with the model that it meets. */
const kinds: readonly { readonly arm: PlanInput['arms'][number]; readonly model: CacheModel }[] = [
  { arm: { modelId: 'read', cachePoint: true, nonce: 'arm' }, model: caching },
  { arm: { modelId: 'written', cachePoint: true, nonce: 'run' }, model: caching },
  { arm: { modelId: 'too-short', cachePoint: true, nonce: 'arm' }, model: cachingLongOnes },
  { arm: { modelId: 'plain' }, model: caching },
  { arm: { modelId: 'implicit' }, model: cachingAlone },
  { arm: { modelId: 'at-once', cachePoint: true, nonce: 'arm', concurrency: 3 }, model: caching },
];
const findingOf: readonly (readonly [CacheClass, string])[] = [
  ['unexpected-miss', 'cache-missed'],
  ['silent-skip', 'cache-skipped'],
  ['implicit-hit', 'implicit-hit'],
];

/** @returns one figure for each true class, and one for the findings */
export function askCacheClasses(n: number, sessions: number): Figure[] {
  const byClass = new Map((Object.keys(cacheFactors) as CacheClass[]).map((truth) => [truth, createTally(truth, n)]));
  const findings = createTally('six kinds of arms', n);
  const session = makeSession({ arms: kinds.map(({ arm }) => arm), runs: n, warmups: 1 });
  const models = kinds.map(({ model }) => model);
  for (let index = 0; index < sessions; index += 1) {
    const { answer, runs } = playCachedSession(session, models, deriveSeed('cache class', n, index));
    const told = new Map(answer.arms.flatMap((arm) => arm.runs.map((run) => [run.sequence, run.cacheClass])));
    for (const { run, truth } of runs)
      if (run.outcome.kind === 'completed') byClass.get(truth)?.own('cacheClass', told.get(run.sequence) === truth);
    findings.own('cacheFinding', areFoundRight({ answer, runs }));
  }
  return [...[...byClass.values()].flatMap((tally) => tally.figures()), ...findings.figures()];
}

function areFoundRight({ answer, runs }: CachedSession): boolean {
  return findingOf.every(([truth, kind]) =>
    answer.arms.every(({ id }) => {
      const met = runs.some(
        (each) =>
          each.truth === truth &&
          each.run.armId === id &&
          each.run.phase === 'measured' &&
          each.run.outcome.kind === 'completed',
      );
      return finds(answer, kind, id) === met;
    }),
  );
}

/** An uncached arm beside a cached one, some of whose runs miss the cache: hits are what is asked for. */
export function askCacheEffect(n: number, sessions: number): Figure[] {
  const tally = createTally('lognormal, 8 % misses', n);
  const session = makeSession({
    arms: [
      { modelId: 'model', nonce: 'run' },
      { modelId: 'model', nonce: 'arm', cachePoint: true },
    ],
    runs: n,
    warmups: 1,
  });
  const trueMeanMs = LEVEL_MS * cacheFactors.hit * lognormal.mean;
  for (let index = 0; index < sessions; index += 1) {
    const { answer, runs } = playCachedSession(session, [caching, caching], deriveSeed('cache effect', n, index));
    tally.own('cacheRatio', ratioCovers(answer, cacheFactors.hit));
    const cached = session.arms[1]?.id;
    // Warm-ups are measured like all others elsewhere.
    const times = runs.filter(({ run }) => run.armId === cached).map(({ ttftMs }) => ttftMs);
    const { low, high } = meanInterval(times);
    tally.peer('cacheRatio', 't interval of the mean, all classes', low <= trueMeanMs && trueMeanMs <= high);
  }
  return tally.figures();
}
