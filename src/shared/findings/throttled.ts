/** How many runs were throttled when runs are sent again: without it, an answered run would hide what it met. */
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm, OutlineRun } from '../domain/session-outline.js';
import { counted, countedOf, listed, milliseconds, wasOrWere } from './wording.js';

/** Runs that failed for good are told with the failures; this one speaks when some were answered after all. */
export function findThrottled(arms: readonly OutlineArm[]): Finding[] {
  const hit = arms.filter((arm) => arm.runs.some(wasThrottled));
  const runs = hit.flatMap((arm) => arm.runs.filter(wasThrottled));
  const answered = runs.filter((run) => run.outcome === 'completed');
  if (answered.length === 0) return [];
  const ended = hit.flatMap((arm) => arm.runs).filter((run) => run.outcome !== 'cancelled').length;
  const attempts = runs.flatMap((run) => run.attempts).filter(isThrottle).length;
  const longestMs = Math.max(...answered.map(costMs));
  return [
    {
      kind: 'throttled',
      severity: 'notice',
      arms: hit.map((arm) => arm.id),
      text:
        `${countedOf(runs.length, ended, 'run')} of ${listed(hit.map((arm) => arm.label))} ${wasOrWere(runs.length)} ` +
        `throttled, ${counted(attempts, 'time')} in all; ${answered.length} ${wasOrWere(answered.length)} answered when ` +
        `sent again. That cost up to ${milliseconds(longestMs)}, which stands in the user-felt TTFT, not in the TTFT.`,
      advice:
        runs.flatMap((run) => run.attempts).find(isThrottle)?.failure?.hint ??
        'Send fewer requests at once, or ask for a larger quota.',
      evidence: { runs: runs.length, ended, attempts, answered: answered.length, longestMs },
    },
  ];
}

function isThrottle({ failure }: OutlineRun['attempts'][number]): boolean {
  return failure?.code === 'throttled';
}

function wasThrottled(run: OutlineRun): boolean {
  return run.attempts.some(isThrottle);
}

/** What the attempts before the last one, and the waits between them, added to the time that the user waited. */
function costMs({ userFeltTtftMs, startLatenessMs, ttftMs }: OutlineRun): number {
  return (userFeltTtftMs ?? 0) - (startLatenessMs ?? 0) - (ttftMs ?? 0);
}
