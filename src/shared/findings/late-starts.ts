/** Runs of an open load that did not start when they were due: the load that was planned is not the one that was run. */
import type { Session } from '../domain/session.js';
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm, OutlineRun } from '../domain/session-outline.js';
import { median } from '../statistics/median.js';
import { countedOf, milliseconds } from './wording.js';

/** Timers and threads alone stay well below this; it is the limit of the warning while the session runs, too. */
const LATE_MS = 50;

/** One finding for all arms: the cause is this computer, or the rate. */
export function findLateStarts(arms: readonly OutlineArm[], { plan }: Pick<Session, 'plan'>): Finding[] {
  // A closed load plans its first starts too, but no rate.
  if (plan.load.kind !== 'open') return [];
  const planned = arms.flatMap((arm) => arm.runs).filter((run) => run.plannedStartMs !== null);
  const late = planned.filter(isLateStart);
  if (late.length === 0) return [];
  const latenessMs = late.map(({ startLatenessMs }) => startLatenessMs ?? 0);
  const medianMs = median(latenessMs) ?? 0;
  const largestMs = Math.max(...latenessMs);
  return [
    {
      kind: 'late-starts',
      severity: 'warning',
      arms: arms.filter((arm) => arm.runs.some(isLateStart)).map((arm) => arm.id),
      text:
        `${countedOf(late.length, planned.length, 'run')} started more than ${LATE_MS} ms after the planned start ` +
        `(median ${milliseconds(medianMs)}, at most ${milliseconds(largestMs)}): the rate was not kept. ` +
        'The user-felt TTFT counts from the planned start and holds that wait; the TTFT does not.',
      advice: 'Lower the rate, ask for shorter replies, or measure from a computer with more processors.',
      evidence: { late: late.length, planned: planned.length, medianMs, largestMs, limitMs: LATE_MS },
    },
  ];
}

/** Sent so long after it was due that the planned load was not kept. */
export function isLateStart({
  plannedStartMs,
  startLatenessMs,
}: Pick<OutlineRun, 'plannedStartMs' | 'startLatenessMs'>): boolean {
  return plannedStartMs !== null && startLatenessMs !== null && startLatenessMs > LATE_MS;
}
