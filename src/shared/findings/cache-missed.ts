/** Runs that should have read the prompt cache and did not. */
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm } from '../domain/session-outline.js';
import { clopperPearson } from '../statistics/clopper-pearson.js';
import { isPresentable } from '../statistics/presentable.js';
import { validRuns } from '../summarise/summarised-values.js';
import { evidenceByArm } from './evidence.js';
import { countedOf, listed, percentRange } from './wording.js';

/** One finding for all arms. */
export function findCacheMissed(arms: readonly OutlineArm[]): Finding[] {
  const found = arms.flatMap((arm) => {
    const valid = validRuns(arm.runs);
    const missed = valid.filter(({ cacheClass }) => cacheClass === 'unexpected-miss').length;
    return missed === 0 ? [] : [{ arm, missed, n: valid.length }];
  });
  if (found.length === 0) return [];
  const told = found.map(({ arm, missed, n }) => {
    const rate = !isPresentable('slowRunRate', n) ? '' : ` (${percentRange(clopperPearson(missed, n))})`;
    return `${countedOf(missed, n, 'run')} of ${arm.label}${rate}`;
  });
  const crossRegion = found.some(({ arm }) => arm.model.crossRegion === true);
  return [
    {
      kind: 'cache-missed',
      severity: 'notice',
      arms: found.map(({ arm }) => arm.id),
      text:
        `The prompt cache was missed where a hit was expected in ${listed(told)}: an earlier run had used the same prefix ` +
        'within five minutes.' +
        (crossRegion ? ' Cross-region inference may have sent them elsewhere; the stream names no region.' : ''),
      advice:
        'A hit is never guaranteed: plan for the uncached time too, and compare with an in-region id where there is one.',
      evidence: evidenceByArm(found.map(({ arm, missed, n }) => ({ armId: arm.id, evidence: { missed, n } }))),
    },
  ];
}
