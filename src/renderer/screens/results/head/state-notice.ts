/** What must be said about a session that is not simply done. */
import type { StopReason } from '../../../../shared/domain/session.js';
import type { SessionOverview } from '../../../../shared/domain/session-overview.js';
import { requestsOf } from '../../../../shared/domain/schedule.js';
import { formatCount, formatPlural } from '../../../components/format.js';

export interface StateNotice {
  type: 'info' | 'warning' | 'error';
  words: string;
}

const stopWords: Record<StopReason, string> = {
  precision: 'every median was known as well as its plan wished.',
  budget: 'its next run could have cost more than its budget.',
  user: 'it was asked to stop after the block that was under way.',
};

/** A session from before its failure was kept. */
function whyNotStored(lost: number): string {
  return `Why was not stored${lost === 0 ? '' : '; the runs that were not completed may tell'}.`;
}

/**
 * @param told what the window was told of its failure: a full disk may have kept that from being stored
 * @returns null for a session that ran to its end
 */
export function stateNotice({ session, arms }: SessionOverview, told: string | null = null): StateNotice | null {
  const runs = arms.flatMap((arm) => arm.runs);
  const kept = runs.length;
  const lost = runs.filter(({ outcome }) => outcome !== 'completed').length;
  const planned = requestsOf(session.plan);
  const share = `${formatCount(kept)} of ${formatPlural(planned, 'run')} were kept${lost === 0 ? '' : `, ${formatCount(lost)} of them not completed`}`;
  switch (session.state) {
    case 'done':
      return session.stoppedEarly === null
        ? null
        : { type: 'info', words: `This session was stopped early: ${stopWords[session.stoppedEarly]} ${share}.` };
    case 'planned':
    case 'running':
      if (told !== null) return { type: 'error', words: `This session failed: ${share}. ${told}` };
      return { type: 'info', words: `This session is still running: ${share} so far.` };
    case 'cancelled':
      return {
        type: 'info',
        words: `This session was cancelled: ${share}. The models may differ in their number of runs.`,
      };
    case 'interrupted':
      return {
        type: 'warning',
        words: `Firsttoken ended while this session ran, or could not store its end: ${share}. Every run that was stored is here.`,
      };
    case 'failed':
      return { type: 'error', words: `This session failed: ${share}. ${session.failure ?? whyNotStored(lost)}` };
  }
}
