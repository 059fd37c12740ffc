/** Kinds of runs that the list of runs can be narrowed to. */
import { isLateStart } from '../../../../shared/findings/late-starts.js';
import type { OverviewRun } from '../../../../shared/domain/session-overview.js';

interface KindOfRuns {
  readonly label: string;
  readonly holds: (run: OverviewRun) => boolean;
}

export const runKinds = {
  all: { label: 'All runs', holds: () => true },
  slow: { label: 'Slow', holds: ({ slow }) => slow === true },
  'not-completed': { label: 'Not completed', holds: ({ outcome }) => outcome !== 'completed' },
  retried: { label: 'Sent again', holds: ({ attemptCount }) => attemptCount > 1 },
  'new-connection': { label: 'On a new connection (cold)', holds: ({ connection }) => connection.reused === false },
  'cache-read': { label: 'Read the prompt cache', holds: ({ cacheReadTokens }) => (cacheReadTokens ?? 0) > 0 },
  'cache-written': { label: 'Wrote the prompt cache', holds: ({ cacheWriteTokens }) => (cacheWriteTokens ?? 0) > 0 },
  'cache-missed': { label: 'Missed the prompt cache', holds: ({ cacheClass }) => cacheClass === 'unexpected-miss' },
  'cache-skipped': { label: 'Cache point without effect', holds: ({ cacheClass }) => cacheClass === 'silent-skip' },
  'client-delayed': { label: 'Delayed by this computer', holds: ({ clientDelayed }) => clientDelayed === true },
  void: { label: 'Void: the clock jumped', holds: ({ clockJumped }) => clockJumped === true },
  late: { label: 'Started late', holds: isLateStart },
  'served-otherwise': { label: 'Not served as asked', holds: isServedOtherwise },
  'warm-up': { label: 'Warm-ups', holds: ({ phase }) => phase === 'warmup' },
} as const satisfies Record<string, KindOfRuns>;

/** Completed and believed, yet in no summary: another tier or latency mode served it. */
export function isServedOtherwise({
  phase,
  outcome,
  clockJumped,
  counts,
}: Pick<OverviewRun, 'phase' | 'outcome' | 'clockJumped' | 'counts'>): boolean {
  return phase === 'measured' && outcome === 'completed' && clockJumped !== true && !counts;
}

export type RunKind = keyof typeof runKinds;
export const runKindIds = Object.keys(runKinds) as RunKind[];

/** Of these runs, how many are of each kind; kinds without any are left out, but for `all`. */
export function kindCounts(runs: readonly OverviewRun[]): { kind: RunKind; label: string; count: number }[] {
  return runKindIds
    .map((kind) => ({ kind, label: runKinds[kind].label, count: runs.filter(runKinds[kind].holds).length }))
    .filter(({ kind, count }) => kind === 'all' || count > 0);
}
