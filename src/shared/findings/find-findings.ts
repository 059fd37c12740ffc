/** All that the document of a session finds worth saying, most severe first. One file for each kind. */
import type { DocumentArm, Finding } from '../domain/session-document.js';
import { findCacheSkipped } from './cache-skipped.js';
import { findClientDelayed } from './client-delayed.js';
import { findFailedRuns } from './failed-runs.js';
import { findFastest } from './fastest.js';
import { findMixedCache } from './mixed-cache.js';
import { findSlowRuns } from './slow-run.js';
import { findTooFewRuns } from './too-few-runs.js';

const kinds = [
  findFailedRuns,
  findFastest,
  findSlowRuns,
  findCacheSkipped,
  findMixedCache,
  findClientDelayed,
  findTooFewRuns,
] as const;

const weights: Readonly<Record<Finding['severity'], number>> = { warning: 0, notice: 1, info: 2 };

/** @returns warnings, then notices, then infos; in the order of the kinds above within each */
export function findFindings(arms: readonly DocumentArm[]): Finding[] {
  return kinds.flatMap((find) => find(arms)).toSorted((a, b) => weights[a.severity] - weights[b.severity]);
}
