/** The article's "Y", "N" and "N*" in the Cache column. */
import { formatFigure } from '../../shared/domain/figures/format-figure.js';
import type { Plan } from '../../shared/domain/plan.js';
import { estimateArmPrompt } from '../../shared/domain/estimate-tokens.js';
import type { OutlineArm } from '../../shared/domain/session-outline.js';
import { validRuns } from '../../shared/summarise/summarised-values.js';

export interface CacheWord {
  readonly word: string;
  /** Stands under the table; null when the word says all. */
  readonly footnote: string | null;
}

/**
 * Y: runs read from the cache. N*: asked to cache, and nothing was. A dash when no run can tell.
 *
 * @param prompt of the plan
 */
export function cacheWord(arm: OutlineArm, prompt: Plan['prompt']): CacheWord {
  const valid = validRuns(arm.runs).filter((run) => run.cacheClass !== null);
  const hits = arm.summary.cacheHits;
  if (valid.length === 0) return { word: '-', footnote: null };
  if (hits === valid.length) return { word: 'Y', footnote: null };
  if (hits > 0)
    return {
      word: 'Y*',
      footnote: `${arm.label} read the cache in ${hits} of ${valid.length} ${valid.length === 1 ? 'run' : 'runs'}: mixed cache.`,
    };
  if (!arm.settings.cachePoint) return { word: 'N', footnote: null };
  const skipped = valid.filter((run) => run.cacheClass === 'silent-skip');
  if (skipped.length === 0) return { word: 'N*', footnote: `${arm.label} wrote the cache, but no run read it.` };
  const { prefixTokens } = estimateArmPrompt(prompt, arm.settings);
  return { word: 'N*', footnote: `${arm.label}: ${skipReason(prefixTokens, arm.model.cacheMinimumTokens)}` };
}

function skipReason(prefixTokens: number, minimum: number | null): string {
  if (minimum === null || prefixTokens >= minimum)
    return 'a cache point was sent, but caching did not start; the reason is unknown.';
  return (
    `caching starts at ${formatFigure(minimum, 0)} tokens before the cache point; ` +
    `the prompt had about ${formatFigure(prefixTokens, 0)} there, so it did not start.`
  );
}
