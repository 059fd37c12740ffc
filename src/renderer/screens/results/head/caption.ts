/** The line under a session's name: what must be known to judge its figures. */
import type { OverviewRun, SessionOverview } from '../../../../shared/domain/session-overview.js';
import type { Session } from '../../../../shared/domain/session.js';
import { formatCount, formatPlural } from '../../../components/format.js';
import { loadWords } from '../conditions/load-words.js';

const dayInUtc = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const timeInUtc = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' });

/** @example '22 Nov 2026 14:02–14:05 UTC · us-west-2 · http1, 17 of 18 connections reused · 3 runs per model · closed load: ...' */
export function captionOf({ session, arms }: SessionOverview): string {
  const { plan, environment } = session;
  const runs = arms.flatMap((arm) => arm.runs);
  const transports = [...new Set(arms.map((arm) => arm.settings.transport))].join(', ');
  const regions = [...new Set(arms.map((arm) => arm.settings.region))].join(', ');
  const parts = [
    periodWords(session),
    regions || plan.region,
    `${transports || 'http1'}, ${reuseWords(runs)}`,
    `${formatPlural(plan.runs, 'run')} per model`,
    loadWords(plan.load),
    plan.retries === 0 ? null : `up to ${formatPlural(plan.retries, 'retry', 'retries')} a run`,
    plan.warmups > 0 ? `${formatPlural(plan.warmups, 'warm-up')} each` : null,
    session.simulated ? simulatedWords(environment.scenario) : null,
    environment.timeScale !== null && environment.timeScale !== 1 ? `time × ${environment.timeScale}` : null,
    plan.endpoint === null ? null : `endpoint ${environment.endpointHost}`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** @example '22 Nov 2026 14:02–14:05 UTC' */
export function periodWords({ startedAt, endedAt }: Pick<Session, 'startedAt' | 'endedAt'>): string {
  const start = new Date(startedAt);
  const opening = `${dayInUtc.format(start)} ${timeInUtc.format(start)}`;
  if (endedAt === null) return `${opening} UTC`;
  const end = new Date(endedAt);
  if (dayInUtc.format(start) !== dayInUtc.format(end)) {
    return `${opening} – ${dayInUtc.format(end)} ${timeInUtc.format(end)} UTC`;
  }
  const closing = timeInUtc.format(end);
  return closing === timeInUtc.format(start) ? `${opening} UTC` : `${opening}–${closing} UTC`;
}

/** With an endpoint of the user's own there may be no scenario to name. */
function simulatedWords(scenario: string | null): string {
  return scenario === null ? 'simulated' : `simulated: scenario ${scenario}`;
}

/** Of the runs that had a connection, how many found it open. @example '17 of 18 connections reused' */
export function reuseWords(runs: readonly Pick<OverviewRun, 'connection'>[]): string {
  const known = runs.filter((run) => run.connection.reused !== null);
  if (known.length === 0) return 'connections unknown';
  const reused = known.filter((run) => run.connection.reused === true).length;
  return `${formatCount(reused)} of ${formatPlural(known.length, 'connection')} reused`;
}
