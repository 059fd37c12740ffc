/** What the prompt cache did for each run of an arm, from the tokens that Bedrock counted. */
import type { Run } from '../run.js';
import type { CacheClass } from './run-figures.js';
import { monotonicSpanNs } from './milliseconds.js';

/** Bedrock keeps a prefix for five minutes after its last use. */
const CACHE_LIFETIME_NS = 300e9;

/**
 * One class for each run, in the order given. All runs of an arm have the same prefix.
 *
 * @param cachePointSent whether the arm puts a cachePoint behind its system prompt
 * @param runs of one arm, warm-ups too, in the order of their sequence
 * @returns null for a run without usage (no metadata came)
 */
export function classifyCache(cachePointSent: boolean, runs: readonly Run[]): (CacheClass | null)[] {
  const largest = Math.max(0, ...runs.map((run) => tokens(run)).map((counted) => counted.read + counted.write));
  return runs.map((run, index) => {
    if ((run.attempts.at(-1)?.usage ?? null) === null) return null;
    const { read, write } = tokens(run);
    if (!cachePointSent) return read > 0 ? 'implicit-hit' : 'none';
    if (read > 0) return write > 0 || read < largest ? 'partial' : 'hit';
    if (runs.slice(0, index).some((earlier) => isStillCached(earlier, run))) return 'unexpected-miss';
    return write > 0 ? 'write' : 'silent-skip';
  });
}

/** Counts that Bedrock left out stand for none here. */
function tokens(run: Run): { read: number; write: number } {
  const usage = run.attempts.at(-1)?.usage;
  return { read: usage?.cacheReadTokens ?? 0, write: usage?.cacheWriteTokens ?? 0 };
}

/** A hit is expected: the earlier run had used the cache and ended before this one was sent, within the lifetime. */
function isStillCached(earlier: Run, run: Run): boolean {
  const { read, write } = tokens(earlier);
  const before = earlier.attempts.at(-1)?.timeline;
  const sentAtNs = run.attempts.at(-1)?.timeline.sentAtNs;
  if (read + write === 0 || before === undefined || sentAtNs === undefined || before.streamEnd === null) return false;
  const ageNs = monotonicSpanNs(before.sentAtNs, sentAtNs);
  return ageNs >= before.streamEnd && ageNs < CACHE_LIFETIME_NS;
}
