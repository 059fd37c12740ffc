/** A cachePoint was sent, and nothing was written or read: Bedrock skips caching silently below a model's minimum. */
import { estimatePrefixTokens } from '../domain/estimate-tokens.js';
import type { Session } from '../domain/session.js';
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm } from '../domain/session-outline.js';
import { formatFigure } from '../domain/figures/format-figure.js';
import { validRuns } from '../summarise/summarised-values.js';
import { countedOf } from './wording.js';

export function findCacheSkipped(arms: readonly OutlineArm[], { plan }: Pick<Session, 'plan'>): Finding[] {
  const prefixTokens = estimatePrefixTokens(plan.prompt);
  return arms.flatMap((arm) => {
    const valid = validRuns(arm.runs);
    const skipped = valid.filter((run) => run.cacheClass === 'silent-skip');
    if (skipped.length === 0) return [];
    const minimum = arm.model.cacheMinimumTokens;
    const below = minimum !== null && prefixTokens < minimum;
    return [
      {
        kind: 'cache-skipped',
        severity: 'notice',
        arms: [arm.id],
        text:
          `A cache point was sent to ${arm.label}, but nothing was cached in ${countedOf(skipped.length, valid.length, 'run')}: ` +
          reason(prefixTokens, minimum),
        advice: below
          ? `Make the part of the prompt before the cache point at least ${formatFigure(minimum, 0)} tokens long, or leave the cache point out.`
          : 'Check that the model caches prompts in this region, and that the part before the cache point is long enough.',
        evidence: { prefixTokens, minimumTokens: minimum, skipped: skipped.length, n: valid.length, below },
      } satisfies Finding,
    ];
  });
}

function reason(prefixTokens: number, minimum: number | null): string {
  const prefix = `the part of the prompt before it had about ${formatFigure(prefixTokens, 0)}`;
  if (minimum === null) return `${prefix} tokens; the minimum is unknown.`;
  if (prefixTokens < minimum) return `${prefix} of the ${formatFigure(minimum, 0)} tokens that are needed.`;
  return `${prefix} tokens, the minimum is ${formatFigure(minimum, 0)}; the reason is unknown.`;
}
