/** All that the document of a session finds worth saying: the answer first. One file for each kind. */
import type { Session } from '../domain/session.js';
import type { Finding } from '../domain/session-document.js';
import type { OutlineArm } from '../domain/session-outline.js';
import { validRuns } from '../summarise/summarised-values.js';
import { findCacheSkipped } from './cache-skipped.js';
import { findClientDelayed } from './client-delayed.js';
import { findDeadSockets } from './dead-sockets.js';
import { findFailedRuns } from './failed-runs.js';
import { findFastest } from './fastest.js';
import { findLateStarts } from './late-starts.js';
import { findMixedCache } from './mixed-cache.js';
import { findNetworkShare } from './network-share.js';
import { findSlowRuns } from './slow-run.js';
import { findThrottled } from './throttled.js';
import { findTooFewRuns } from './too-few-runs.js';
import { findVoidRuns } from './void-runs.js';

/** What the benchmark asks first, then what qualifies the answer, last what would make it firmer. */
const kinds = [
  findFastest,
  findSlowRuns,
  findFailedRuns,
  findDeadSockets,
  findThrottled,
  findLateStarts,
  findCacheSkipped,
  findMixedCache,
  findNetworkShare,
  findClientDelayed,
  findVoidRuns,
  findTooFewRuns,
] as const;

/** @returns in the order of the kinds above; failures lead when some arm has no completed run */
export function findFindings(arms: readonly OutlineArm[], session: Pick<Session, 'plan' | 'environment'>): Finding[] {
  const findings = kinds.flatMap((find) => find(arms, session));
  const isUnanswered = arms.some((arm) => validRuns(arm.runs).length === 0);
  if (!isUnanswered) return findings;
  const isFailure = ({ kind }: Finding) => kind === 'failed-runs' || kind === 'dead-sockets';
  return [...findings.filter(isFailure), ...findings.filter((finding) => !isFailure(finding))];
}
