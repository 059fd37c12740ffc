/** Where the evidence of each kind of finding is seen, and which runs it speaks of. */
import type { OverviewArm, OverviewRun } from '../../../../shared/domain/session-overview.js';
import { isLateStart } from '../../../../shared/findings/late-starts.js';
import type { Finding } from '../../../../shared/domain/session-document.js';
import type { ResultTab } from '../tabs/result-tabs.js';
import { isServedOtherwise, type RunKind } from '../runs/run-kinds.js';

/** The picture or the table on top, or one of the tabs. */
export type ResultPlace = 'strip' | 'summary' | ResultTab;

export interface FindingPlace {
  readonly place: ResultPlace;
  /** Of the runs in the list of runs: those to show. */
  readonly show?: RunKind;
  readonly runs?: (arm: OverviewArm, finding: Finding) => readonly OverviewRun[];
}

/** A kind that is not here is shown by the picture on top. */
export const findingPlaces: Readonly<Record<string, FindingPlace>> = {
  ranking: { place: 'strip' },
  ...Object.fromEntries(
    [
      ...['cold-start', 'connection-reuse', 'http-version', 'cache-read', 'cache-write', 'cache-unused'],
      ...['cross-region', 'service-tier', 'latency-mode', 'idle-gap', 'region', 'prompt-length', 'output-length'],
      'concurrency',
    ].map((kind) => [kind, { place: 'comparisons' as const }]),
  ),
  'slow-first-run': { place: 'order', runs: ({ runs }) => runs.slice(0, 1) },
  'slow-runs': { place: 'runs', show: 'slow', runs: where(({ slow, phase }) => slow === true && phase === 'measured') },
  'wide-spread': { place: 'distribution', runs: extremes },
  'steady-outlier': { place: 'order', runs: slowest },
  consistent: { place: 'distribution', runs: slowest },
  'failed-runs': { place: 'runs', show: 'not-completed', runs: failedSo },
  'dead-sockets': { place: 'runs', show: 'retried', runs: where((run) => met(run, 'dead-socket')) },
  throttled: { place: 'runs', show: 'retried', runs: where((run) => met(run, 'throttled')) },
  'late-starts': { place: 'runs', show: 'late', runs: where(isLateStart) },
  'served-otherwise': { place: 'runs', show: 'served-otherwise', runs: where(isServedOtherwise) },
  'cache-skipped': { place: 'runs', show: 'cache-skipped', runs: cached('silent-skip') },
  'cache-missed': { place: 'runs', show: 'cache-missed', runs: cached('unexpected-miss') },
  'implicit-hit': { place: 'runs', show: 'cache-read', runs: cached('implicit-hit') },
  'mixed-cache': { place: 'runs', runs: lessUsualCache },
  'reasoning-first': { place: 'phases' },
  'network-share': { place: 'floor' },
  'client-delayed': {
    place: 'runs',
    show: 'client-delayed',
    runs: where(({ clientDelayed }) => clientDelayed === true),
  },
  'void-runs': { place: 'runs', show: 'void', runs: where(({ clockJumped }) => clockJumped === true) },
  'sequential-order': { place: 'order' },
  drift: { place: 'order' },
  'article-averages': { place: 'summary' },
  'stopped-early': { place: 'conditions' },
  'too-few-runs': { place: 'summary' },
  'more-runs-needed': { place: 'summary' },
};

const elsewhere: FindingPlace = { place: 'strip' };

export function placeOf({ kind }: Pick<Finding, 'kind'>): FindingPlace {
  return findingPlaces[kind] ?? elsewhere;
}

export interface FindingRun {
  arm: OverviewArm;
  run: OverviewRun;
}

/** The runs that a finding speaks of, by arm. */
export function findingRuns(finding: Finding, arms: readonly OverviewArm[]): FindingRun[] {
  const { runs } = placeOf(finding);
  if (runs === undefined) return [];
  return arms
    .filter(({ id }) => finding.arms.includes(id))
    .flatMap((arm) => runs(arm, finding).map((run) => ({ arm, run })));
}

function where(isMeant: (run: OverviewRun) => boolean): (arm: OverviewArm) => OverviewRun[] {
  return ({ runs }) => runs.filter(isMeant);
}

function cached(cacheClass: OverviewRun['cacheClass']): (arm: OverviewArm) => OverviewRun[] {
  return where((run) => run.cacheClass === cacheClass && run.counts);
}

function met({ error, attemptErrors }: OverviewRun, code: OverviewRun['attemptErrors'][number]): boolean {
  return error?.code === code || attemptErrors.includes(code);
}

function failedSo({ runs }: OverviewArm, { evidence }: Finding): OverviewRun[] {
  return runs.filter(({ error }) => error !== null && error.code === evidence['code']);
}

function byTtft({ runs }: OverviewArm): OverviewRun[] {
  return runs.filter((run) => run.counts && run.ttftMs !== null).toSorted((a, b) => (a.ttftMs ?? 0) - (b.ttftMs ?? 0));
}

function slowest(arm: OverviewArm): OverviewRun[] {
  return byTtft(arm).slice(-1);
}

function extremes(arm: OverviewArm): OverviewRun[] {
  const runs = byTtft(arm);
  return runs.length < 2 ? runs : [...runs.slice(0, 1), ...runs.slice(-1)];
}

/** Those that met the cache as fewer runs of their arm did. */
function lessUsualCache({ runs }: OverviewArm): OverviewRun[] {
  const classes = Map.groupBy(
    runs.filter(({ counts }) => counts),
    ({ cacheClass }) => cacheClass,
  );
  const [, ...fewer] = [...classes.values()].toSorted((a, b) => b.length - a.length);
  return fewer.flat();
}
