/** Runs during which the clock was set or the computer slept: their times cannot be believed, so they are left out. */
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm } from '../domain/session-outline.js';
import { voidRuns } from '../summarise/summarised-values.js';
import { countedOf, listed, wasOrWere } from './wording.js';

/** One finding for all arms: the cause is this computer. */
export function findVoidRuns(arms: readonly OutlineArm[]): Finding[] {
  const hit = arms.filter((arm) => arm.summary.voidRuns > 0);
  if (hit.length === 0) return [];
  const runs = hit.reduce((sum, arm) => sum + arm.summary.voidRuns, 0);
  const completed = arms.reduce((sum, arm) => sum + arm.summary.n + arm.summary.voidRuns, 0);
  const drifts = hit.flatMap((arm) => voidRuns(arm.runs)).map(({ clockDriftMs }) => Math.abs(clockDriftMs ?? 0));
  const largestMs = Math.max(...drifts);
  // A standstill can leave both clocks alike.
  const jump = largestMs < 1 ? '' : ` (by up to ${Math.round(largestMs).toLocaleString('en-US')} ms)`;
  return [
    {
      kind: 'void-runs',
      severity: 'warning',
      arms: hit.map((arm) => arm.id),
      text:
        `${countedOf(runs, completed, 'run')} ${wasOrWere(runs)} void: the clock was set, or this computer slept, ` +
        `meanwhile${jump}. ` +
        `They stand in no summary (${listed(hit.map((arm) => `${arm.label}: ${arm.summary.voidRuns}`))}).`,
      advice: 'Keep the computer awake and its clock steady while a benchmark runs, then run again.',
      evidence: { runs, completed, largestDriftMs: largestMs },
    },
  ];
}
