/** All that the document of a session finds worth saying: the answer first. One file for each kind. */
import type { Comparison, Finding } from '../domain/session-document.js';
import type { OutlineArm } from '../domain/session-outline.js';
import { validRuns } from '../summarise/summarised-values.js';
import { findArticleAverages } from './article-averages.js';
import { findCacheMissed } from './cache-missed.js';
import { findCacheSkipped } from './cache-skipped.js';
import { findClientDelayed } from './client-delayed.js';
import { findConsistent } from './consistent.js';
import { findDeadSockets } from './dead-sockets.js';
import { findDrift } from './drift.js';
import { findCacheRead, findCacheUnused, findCacheWrite } from './effects/cache-use.js';
import { findColdStart } from './effects/cold-start.js';
import { findConcurrencyEffect } from './effects/concurrency-effect.js';
import { findConnectionReuse } from './effects/connection-reuse.js';
import { findCrossRegion } from './effects/cross-region.js';
import { findHttpVersion } from './effects/http-version.js';
import { findIdleGap } from './effects/idle-gap.js';
import { findLatencyMode } from './effects/latency-mode.js';
import { findOutputLength } from './effects/output-length.js';
import { findPromptLength } from './effects/prompt-length.js';
import { findRegionEffect } from './effects/region-effect.js';
import { findServiceTier } from './effects/service-tier.js';
import { findFailedRuns } from './failed-runs.js';
import type { FindingSession } from './finding-session.js';
import { findImplicitHit } from './implicit-hit.js';
import { findLateStarts } from './late-starts.js';
import { findMixedCache } from './mixed-cache.js';
import { findNetworkShare } from './network-share.js';
import { findRanking } from './ranking.js';
import { findReasoningFirst } from './reasoning-first.js';
import { findSequentialOrder } from './sequential-order.js';
import { findServedOtherwise } from './served-otherwise.js';
import { findSlowFirstRun } from './slow-first-run.js';
import { findSlowRuns } from './slow-runs.js';
import { findSteadyOutlier } from './steady-outlier.js';
import { findStoppedEarly } from './stopped-early.js';
import { findThrottled } from './throttled.js';
import { findTooFewRuns } from './too-few-runs.js';
import { findVoidRuns } from './void-runs.js';
import { findWideSpread } from './wide-spread.js';

type FindKind = (arms: readonly OutlineArm[], session: FindingSession, comparisons: readonly Comparison[]) => Finding[];

/** What the benchmark was run for. */
const answers: readonly FindKind[] = [
  findRanking,
  findColdStart,
  findConnectionReuse,
  findHttpVersion,
  findCacheRead,
  findCacheWrite,
  findCacheUnused,
  findCrossRegion,
  findServiceTier,
  findLatencyMode,
  findIdleGap,
  findRegionEffect,
  findPromptLength,
  findOutputLength,
  findConcurrencyEffect,
];

/** What qualifies it, then what would make it firmer. */
const qualifiers: readonly FindKind[] = [
  findSlowFirstRun,
  findSlowRuns,
  findWideSpread,
  findSteadyOutlier,
  findConsistent,
  findFailedRuns,
  findDeadSockets,
  findThrottled,
  findLateStarts,
  findServedOtherwise,
  findCacheSkipped,
  findCacheMissed,
  findImplicitHit,
  findMixedCache,
  findReasoningFirst,
  findNetworkShare,
  findClientDelayed,
  findVoidRuns,
  findSequentialOrder,
  findDrift,
  findArticleAverages,
  findStoppedEarly,
  findTooFewRuns,
];

/** What leaves an arm without any run that counts. */
const losses: ReadonlySet<string> = new Set(['failed-runs', 'dead-sockets', 'served-otherwise', 'void-runs']);

/**
 * @param comparisons of these arms, as planned
 * @returns in the order of the kinds above; what was lost leads when some arm has no run that counts. Answers of a
 * simulated session say so, since they may be read elsewhere.
 */
export function findFindings(
  arms: readonly OutlineArm[],
  session: FindingSession,
  comparisons: readonly Comparison[],
): Finding[] {
  const answered = answers.flatMap((find) => find(arms, session, comparisons));
  const findings = [
    ...(session.simulated ? answered.map((finding) => ({ ...finding, text: `Simulated: ${finding.text}` })) : answered),
    ...qualifiers.flatMap((find) => find(arms, session, comparisons)),
  ];
  const isUnanswered = arms.some((arm) => validRuns(arm.runs).length === 0);
  if (!isUnanswered) return findings;
  const isLoss = ({ kind }: Finding) => losses.has(kind);
  return [...findings.filter(isLoss), ...findings.filter((finding) => !isLoss(finding))];
}
