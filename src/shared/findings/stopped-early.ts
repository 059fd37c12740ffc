/** Sessions that ended before all their runs were made. */
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm } from '../domain/session-outline.js';
import type { FindingSession } from './finding-session.js';
import { countedOf, percent } from './wording.js';

export function findStoppedEarly(
  arms: readonly OutlineArm[],
  { plan, state, stoppedEarly }: FindingSession,
): Finding[] {
  const planned = arms.reduce((sum, arm) => sum + arm.summary.planned, 0);
  const made = arms
    .flatMap(({ runs }) => runs)
    .filter((run) => run.phase === 'measured' && run.outcome !== 'cancelled').length;
  const why = reason(state, stoppedEarly, plan);
  if (why === null || made === 0) return [];
  return [
    {
      kind: 'stopped-early',
      severity: 'notice',
      arms: [],
      text: `Stopped early, after ${countedOf(made, planned, 'run')}: ${why.text}`,
      advice: why.advice,
      evidence: { made, planned, reason: stoppedEarly ?? state, precision: plan.precision, budgetUsd: plan.budgetUsd },
    },
  ];
}

function reason(
  state: FindingSession['state'],
  stoppedEarly: FindingSession['stoppedEarly'],
  { precision, budgetUsd, order }: FindingSession['plan'],
): { text: string; advice: string } | null {
  if (stoppedEarly === 'precision')
    return {
      text: `every median was known to within ${percent(precision ?? 0)}. Intervals at such a moment are a little narrower than they should be.`,
      advice: 'Leave the precision out, or ask for more, to see rare slow runs.',
    };
  if (stoppedEarly === 'budget')
    return {
      text: `the next run could have cost more than the budget of ${budgetUsd ?? 0} US dollars.`,
      advice: 'Raise the budget, or ask for shorter replies, to make the other runs.',
    };
  if (stoppedEarly === 'user')
    return {
      text: `by the user${order === 'shuffled' ? ', at the end of a block, so that all arms have as many runs' : ''}. What was measured is kept.`,
      advice: 'Run the plan again for the planned number of runs.',
    };
  if (state === 'cancelled' || state === 'interrupted' || state === 'failed')
    return {
      text: `the session was ${state === 'failed' ? 'ended by a failure' : state}. What was measured is kept.`,
      advice: 'Run the plan again for the planned number of runs.',
    };
  return null;
}
