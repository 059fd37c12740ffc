/** Runs that read a prompt cache that nobody asked for: some models cache by themselves. */
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm } from '../domain/session-outline.js';
import { validRuns } from '../summarise/summarised-values.js';
import { evidenceByArm } from './evidence.js';
import { countedOf, listed } from './wording.js';

/** One finding for all arms. */
export function findImplicitHit(arms: readonly OutlineArm[]): Finding[] {
  const found = arms.flatMap((arm) => {
    const valid = validRuns(arm.runs);
    const hits = valid.filter(({ cacheClass }) => cacheClass === 'implicit-hit').length;
    return hits === 0 ? [] : [{ arm, hits, n: valid.length }];
  });
  if (found.length === 0) return [];
  const told = found.map(({ arm, hits, n }) => `${countedOf(hits, n, 'run')} of ${arm.label}`);
  return [
    {
      kind: 'implicit-hit',
      severity: 'notice',
      arms: found.map(({ arm }) => arm.id),
      text: `Without a cache point, ${listed(told)} read the prompt cache all the same: these arms were not uncached.`,
      advice: 'Give an arm that shall not read a cache a nonce for each run (nonce: "run").',
      evidence: evidenceByArm(found.map(({ arm, hits, n }) => ({ armId: arm.id, evidence: { hits, n } }))),
    },
  ];
}
