/** What the prompt cache did for each run of an arm, from the tokens that Bedrock counted. */
import { CACHE_LIFETIME_SECONDS } from '../cache-lifetime.js';
import type { Attempt } from '../run.js';
import type { Arm } from '../session.js';
import type { Timeline } from '../timeline.js';
import type { CacheClass } from './run-figures.js';
import { monotonicSpanNs } from './milliseconds.js';

/** What a run must tell to be classified. */
interface CachedRun {
  readonly attempts: readonly (Pick<Attempt, 'usage'> & {
    readonly timeline: Pick<Timeline, 'sentAtNs' | 'streamEnd'>;
  })[];
}

const CACHE_LIFETIME_NS = CACHE_LIFETIME_SECONDS * 1e9;

/**
 * One class for each run, in the order given. All runs of an arm have the same prefix, unless each has a nonce of its own:
 * then none can expect a hit.
 *
 * @param settings of the arm: whether it puts a cachePoint behind its system prompt, and what it puts before
 * @param runs of one arm, warm-ups too, in the order of their sequence
 * @returns null for a run without usage (no metadata came)
 */
export function classifyCache(
  { cachePoint, nonce }: Pick<Arm['settings'], 'cachePoint' | 'nonce'>,
  runs: readonly CachedRun[],
): (CacheClass | null)[] {
  const largest = runs.map(used).reduce((most, count) => Math.max(most, count), 0);
  const earlierUsers: CachedRun[] = [];
  return runs.map((run) => {
    const cacheClass = classify(run);
    if (used(run) > 0 && nonce !== 'run') earlierUsers.push(run);
    return cacheClass;
  });

  function classify(run: CachedRun): CacheClass | null {
    if ((run.attempts.at(-1)?.usage ?? null) === null) return null;
    const { read, write } = tokens(run);
    if (!cachePoint) return read > 0 ? 'implicit-hit' : 'none';
    if (read > 0) return write > 0 || read < largest ? 'partial' : 'hit';
    // From the newest back: that is the likeliest to be still there.
    if (earlierUsers.findLast((earlier) => isStillCached(earlier, run)) !== undefined) return 'unexpected-miss';
    return write > 0 ? 'write' : 'silent-skip';
  }
}

/** Counts that Bedrock left out stand for none here. */
function tokens(run: CachedRun): { read: number; write: number } {
  const usage = run.attempts.at(-1)?.usage;
  return { read: usage?.cacheReadTokens ?? 0, write: usage?.cacheWriteTokens ?? 0 };
}

function used(run: CachedRun): number {
  const { read, write } = tokens(run);
  return read + write;
}

/** A hit is expected: the earlier run had used the cache and ended before this one was sent, within the lifetime. */
function isStillCached(earlier: CachedRun, run: CachedRun): boolean {
  const before = earlier.attempts.at(-1)?.timeline;
  const sentAtNs = run.attempts.at(-1)?.timeline.sentAtNs;
  if (before === undefined || sentAtNs === undefined || before.streamEnd === null) return false;
  const ageNs = monotonicSpanNs(before.sentAtNs, sentAtNs);
  return ageNs >= before.streamEnd && ageNs < CACHE_LIFETIME_NS;
}
