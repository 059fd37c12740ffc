/** Runs that our own measuring thread may have delayed. They are kept and counted, and should not be believed blindly. */
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm } from '../domain/session-outline.js';
import { countedOf, listed, wasOrWere } from './wording.js';

/** One finding for all arms: the cause is this machine, not the models. */
export function findClientDelayed(arms: readonly OutlineArm[]): Finding[] {
  const delayed = arms.filter((arm) => arm.summary.clientDelayedRuns > 0);
  if (delayed.length === 0) return [];
  const runs = delayed.reduce((sum, arm) => sum + arm.summary.clientDelayedRuns, 0);
  const valid = arms.reduce((sum, arm) => sum + arm.summary.n, 0);
  return [
    {
      kind: 'client-delayed',
      severity: 'notice',
      arms: delayed.map((arm) => arm.id),
      text:
        `${countedOf(runs, valid, 'run')} ${wasOrWere(runs)} delayed by this computer itself, not by the service ` +
        `(${listed(delayed.map((arm) => `${arm.label}: ${arm.summary.clientDelayedRuns}`))}).`,
      advice: 'Close other programs that use the processor, or measure from a quieter machine, and run again.',
      evidence: { runs, n: valid },
    },
  ];
}
