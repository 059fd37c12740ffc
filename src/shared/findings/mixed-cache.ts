/** Runs of one arm that met the prompt cache differently measure different things. */
import type { CacheClass } from '../domain/figures/run-figures.js';
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm } from '../domain/session-outline.js';
import { validRuns } from '../summarise/summarised-values.js';
import { evidenceByArm } from './evidence.js';
import { counted, listed } from './wording.js';

/** Misses and hits that nobody asked for have findings of their own. */
const words: Readonly<Partial<Record<CacheClass, string>>> = {
  hit: 'hit',
  partial: 'partial hit',
  write: 'write',
  'silent-skip': 'skip',
};

/** One finding for all arms. */
export function findMixedCache(arms: readonly OutlineArm[]): Finding[] {
  const mixed = arms.flatMap((arm) => {
    const counts = new Map<CacheClass, number>();
    for (const { cacheClass } of validRuns(arm.runs))
      if (cacheClass !== null && words[cacheClass] !== undefined)
        counts.set(cacheClass, (counts.get(cacheClass) ?? 0) + 1);
    return counts.size < 2 ? [] : [{ arm, counts }];
  });
  if (mixed.length === 0) return [];
  const told = mixed.map(({ arm, counts }) => {
    const classes = [...counts].map(([cacheClass, count]) => `${words[cacheClass] ?? ''} in ${counted(count, 'run')}`);
    return `${arm.label} (${listed(classes)})`;
  });
  return [
    {
      kind: 'mixed-cache',
      severity: 'notice',
      arms: mixed.map(({ arm }) => arm.id),
      text:
        `Mixed cache: the runs of ${listed(told)} met the prompt cache differently, so one summary holds more than one kind ` +
        'of TTFT. Comparisons take the most frequent kind only.',
      advice:
        'Plan one warm-up run per model, so that the write to the cache is not measured; read the runs one by one.',
      evidence: evidenceByArm(
        mixed.map(({ arm, counts }) => ({ armId: arm.id, evidence: Object.fromEntries(counts) })),
      ),
    },
  ];
}
