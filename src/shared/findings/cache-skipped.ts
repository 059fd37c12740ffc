/** A cachePoint was sent, and nothing was written or read: Bedrock skips caching silently below a model's minimum. */
import type { DocumentArm, Finding } from '../domain/session-document.js';
import { formatFigure } from '../domain/figures/format-figure.js';
import { median } from '../statistics/median.js';
import { validRuns } from '../summarise/summarised-values.js';
import { countedOf } from './wording.js';

export function findCacheSkipped(arms: readonly DocumentArm[]): Finding[] {
  return arms.flatMap((arm) => {
    const valid = validRuns(arm.runs);
    const skipped = valid.filter((run) => run.cacheClass === 'silent-skip');
    if (skipped.length === 0) return [];
    const promptTokens = median(skipped.map((run) => run.inputTokens).filter((tokens) => tokens !== null));
    const minimum = arm.model.cacheMinimumTokens;
    const below = promptTokens !== null && minimum !== null && promptTokens < minimum;
    return [
      {
        kind: 'cache-skipped',
        severity: 'notice',
        arms: [arm.id],
        text:
          `A cache point was sent to ${arm.label}, but nothing was cached in ${countedOf(skipped.length, valid.length, 'run')}: ` +
          reason(promptTokens, minimum),
        advice: below
          ? `Make the part of the prompt before the cache point at least ${formatFigure(minimum, 0)} tokens long, or leave the cache point out.`
          : 'Check that the model caches prompts in this region, and that the part before the cache point is long enough.',
        evidence: { promptTokens, minimumTokens: minimum, skipped: skipped.length, n: valid.length, below },
      } satisfies Finding,
    ];
  });
}

/** The counted tokens are those of the whole prompt; the part before the cache point is never longer. */
function reason(promptTokens: number | null, minimum: number | null): string {
  if (promptTokens === null) return 'the reason is unknown.';
  if (minimum === null) return `the whole prompt had ${formatFigure(promptTokens, 0)} tokens; the minimum is unknown.`;
  if (promptTokens < minimum)
    return `the prompt had about ${formatFigure(promptTokens, 0)} of the ${formatFigure(minimum, 0)} tokens that are needed.`;
  return `the whole prompt had ${formatFigure(promptTokens, 0)} tokens, the minimum is ${formatFigure(minimum, 0)}; the reason is unknown.`;
}
