/** What the Cache column says of an arm, as the article's "Y", "N" and "N*". */
import type { OverviewArm } from '../../../../shared/domain/session-overview.js';
import { formatCount, formatPlural } from '../../../components/format.js';

export interface CacheCell {
  text: string;
  /** The story behind the word, for hover and for the footnotes. */
  note: string;
  /** True where a footnote belongs under the table: asked for, but never started. */
  footnote: boolean;
}

/** @param prefixTokens estimated tokens of the prompt before the cache point */
export function cacheCell(arm: OverviewArm, prefixTokens: number): CacheCell {
  const runs = arm.runs.filter((run) => run.phase === 'measured' && run.outcome === 'completed');
  const hits = runs.filter((run) => run.cacheReadTokens !== null && run.cacheReadTokens > 0).length;
  if (hits > 0) {
    return cell('Yes', `${formatCount(hits)} of ${formatPlural(runs.length, 'run')} read the prompt cache.`);
  }
  const minimum = arm.model.cacheMinimumTokens;
  if (!arm.settings.cachePoint) {
    return minimum === null
      ? cell('No', 'No prompt caching is documented for this model.')
      : cell('Off', `Not asked for. The model caches from ${formatCount(minimum)} tokens on.`);
  }
  if (runs.some((run) => (run.cacheWriteTokens ?? 0) > 0)) {
    return cell('Written', 'The cache was written, but no run read it.');
  }
  if (runs.length === 0) return cell('–', 'No completed run says anything about the cache.');
  const prefix = `about ${formatCount(prefixTokens)} tokens`;
  const reason =
    minimum !== null && prefixTokens < minimum
      ? `needs ${formatCount(minimum)} tokens before the cache point; the prompt had ${prefix} there, so caching never started.`
      : `was asked to cache ${prefix}, but reported neither a write nor a read.`;
  return { text: 'No*', note: `${arm.label} ${reason}`, footnote: true };
}

function cell(text: string, note: string): CacheCell {
  return { text, note, footnote: false };
}
