/** A cachePoint was sent, and nothing was written or read: Bedrock skips caching silently below a model's minimum. */
import { estimateArmPrompt } from '../domain/estimate-tokens.js';
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm } from '../domain/session-outline.js';
import { formatFigure } from '../domain/figures/format-figure.js';
import { validRuns } from '../summarise/summarised-values.js';
import { evidenceByArm } from './evidence.js';
import type { FindingSession } from './finding-session.js';
import { countedOf, listed } from './wording.js';

interface Skipped {
  readonly arm: OutlineArm;
  readonly skipped: number;
  readonly n: number;
  /** Estimated, before the cache point. */
  readonly prefixTokens: number;
  readonly minimum: number | null;
  readonly below: boolean;
}

/** One finding for all arms. */
export function findCacheSkipped(arms: readonly OutlineArm[], { plan }: FindingSession): Finding[] {
  const found = arms.flatMap((arm): Skipped[] => {
    const valid = validRuns(arm.runs);
    const skipped = valid.filter((run) => run.cacheClass === 'silent-skip').length;
    const { prefixTokens } = estimateArmPrompt(plan.prompt, arm.settings);
    const minimum = arm.model.cacheMinimumTokens;
    const below = minimum !== null && prefixTokens < minimum;
    return skipped === 0 ? [] : [{ arm, skipped, n: valid.length, prefixTokens, minimum, below }];
  });
  if (found.length === 0) return [];
  const told = found.map((each) => `${countedOf(each.skipped, each.n, 'run')} of ${each.arm.label} (${reason(each)})`);
  const minima = found.flatMap(({ below, minimum }) => (below && minimum !== null ? [minimum] : []));
  return [
    {
      kind: 'cache-skipped',
      severity: 'notice',
      arms: found.map(({ arm }) => arm.id),
      text: `A cache point was sent, but nothing was cached in ${listed(told)}.`,
      advice:
        minima.length === found.length
          ? `Make the part of the prompt before the cache point at least ${listed([...new Set(minima)].map((minimum) => formatFigure(minimum, 0)))} ` +
            'tokens long, or leave the cache point out.'
          : 'Check that the model caches prompts in this region, and that the part before the cache point is long enough.',
      evidence: evidenceByArm(
        found.map(({ arm, skipped, n, prefixTokens, minimum, below }) => ({
          armId: arm.id,
          evidence: { prefixTokens, minimumTokens: minimum, skipped, n, below },
        })),
      ),
    },
  ];
}

function reason({ prefixTokens, minimum, below }: Skipped): string {
  const prefix = `about ${formatFigure(prefixTokens, 0)}`;
  if (minimum === null) return `${prefix} tokens before it; the minimum is unknown`;
  return below
    ? `${prefix} of the ${formatFigure(minimum, 0)} tokens before it that are needed`
    : `${prefix} tokens before it, the minimum is ${formatFigure(minimum, 0)}; the reason is unknown`;
}
