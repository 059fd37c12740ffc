/** Runs of one arm that met the prompt cache differently measure different things. */
import type { CacheClass } from '../domain/figures/run-figures.js';
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm } from '../domain/session-outline.js';
import { validRuns } from '../summarise/summarised-values.js';
import { counted, listed } from './wording.js';

const words: Readonly<Record<CacheClass, string>> = {
  none: 'uncached',
  'implicit-hit': 'implicit hit',
  hit: 'hit',
  partial: 'partial hit',
  write: 'write',
  'silent-skip': 'skip',
  'unexpected-miss': 'unexpected miss',
};

export function findMixedCache(arms: readonly OutlineArm[]): Finding[] {
  return arms.flatMap((arm) => {
    const counts = new Map<CacheClass, number>();
    for (const { cacheClass } of validRuns(arm.runs))
      if (cacheClass !== null) counts.set(cacheClass, (counts.get(cacheClass) ?? 0) + 1);
    if (counts.size < 2) return [];
    return [
      {
        kind: 'mixed-cache',
        severity: 'notice',
        arms: [arm.id],
        text:
          `Mixed cache: the runs of ${arm.label} met the prompt cache differently ` +
          `(${listed([...counts].map(([cacheClass, count]) => `${words[cacheClass]} in ${counted(count, 'run')}`))}), ` +
          'so its summary holds more than one kind of TTFT.',
        advice:
          'Plan one warm-up run per model, so that the write to the cache is not measured; read the runs one by one.',
        evidence: Object.fromEntries(counts),
      },
    ];
  });
}
