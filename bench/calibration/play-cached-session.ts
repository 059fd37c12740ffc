/** Plays a session whose requests meet a prompt cache, and notes what each really met. */
import type { CacheClass } from '../../src/shared/domain/figures/run-figures.js';
import type { Run } from '../../src/shared/domain/run.js';
import type { Session } from '../../src/shared/domain/session.js';
import type { SessionOutline } from '../../src/shared/domain/session-outline.js';
import { seededRandom } from '../../src/shared/statistics/seeded-random.js';
import { type CacheModel, createCacheService } from './cache-service.js';
import { deriveSeed } from './derive-seed.js';
import { lognormal } from './distributions.js';
import { answeredAttempt, cutRun, makeRun, STREAM_MS } from './make-run.js';
import { outlineOf, scheduleOf } from './make-session.js';
import { LEVEL_MS } from './play-session.js';

export interface CachedSession {
  readonly answer: SessionOutline;
  readonly runs: readonly { readonly run: Run; readonly ttftMs: number; readonly truth: CacheClass }[];
}

/** Of what a plain request takes. */
export const cacheFactors: Readonly<Record<CacheClass, number>> = {
  none: 1,
  'silent-skip': 1,
  hit: 0.6,
  'implicit-hit': 0.6,
  partial: 0.8,
  write: 1.05,
  'unexpected-miss': 1.05,
};
const PREFIX_TOKENS = 3_000;
const GAP_MS = 2_000;
/** Share of places with a longer pause before them, up to three times as long as a cache keeps. */
const PAUSES = 0.05;
const LONGEST_PAUSE_MS = 900_000;
const UPLINK_MS = 30;
/** Runs whose stream breaks: the service used its cache, the client never hears of it. */
const BREAKS = 0.02;

/** @param models of the arms, in their order */
export function playCachedSession(template: Session, models: readonly CacheModel[], seed: number): CachedSession {
  const session = { ...template, plan: { ...template.plan, seed: deriveSeed(seed, 'order') } };
  const random = seededRandom(deriveSeed(seed, 'runs'));
  const service = createCacheService(seededRandom(deriveSeed(seed, 'cache')));
  let place = '';
  let [sentAtMs, freeAtMs] = [0, 0];
  const runs = scheduleOf(session).map((slot) => {
    const index = session.arms.findIndex(({ id }) => id === slot.armId);
    const [arm, model] = [session.arms[index], models[index]];
    if (arm === undefined || model === undefined) throw new RangeError(`${slot.armId} has no model`);
    // The runs of a wave leave at the same moment.
    const wave = `${slot.armId} ${slot.phase} ${Math.ceil(slot.ordinal / arm.settings.concurrency)}`;
    if (wave !== place) sentAtMs = freeAtMs + GAP_MS + (random() < PAUSES ? LONGEST_PAUSE_MS * random() : 0);
    place = wave;
    const luck = LEVEL_MS * lognormal.draw(random).factor;
    const { usage, truth } = service.answer(model, {
      prefix: arm.settings.nonce === 'run' ? `${arm.id} ${slot.sequence}` : arm.id,
      prefixTokens: PREFIX_TOKENS,
      cachePoint: arm.settings.cachePoint,
      arrivesAtMs: sentAtMs + UPLINK_MS,
      endsAtMs: sentAtMs + cacheFactors.write * luck + STREAM_MS,
    });
    const ttftMs = luck * cacheFactors[truth];
    freeAtMs = Math.max(freeAtMs, sentAtMs + ttftMs + STREAM_MS);
    const attempt = answeredAttempt(sentAtMs, ttftMs, { usage });
    return {
      run: random() < BREAKS ? cutRun(slot, sentAtMs, attempt) : makeRun(slot, sentAtMs, [attempt]),
      ttftMs,
      truth,
    };
  });
  return {
    runs,
    answer: outlineOf(
      session,
      runs.map(({ run }) => run),
    ),
  };
}
