/** The caption of a session's pictures: what must be known to judge them when they stand alone. */
import type { SessionOverview } from '../../../shared/domain/session-overview.js';

const timeInUtc = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** @example 'Comparing 6 models · 22 Nov 2026, 14:02 UTC · n = 18 of 18 runs · us-west-2 · http1 · simulated: article' */
export function pictureCaption({ session, arms }: Pick<SessionOverview, 'session' | 'arms'>): string {
  const { environment } = session;
  const distinct = (values: readonly string[]): string => [...new Set(values)].join(', ');
  const n = arms.reduce((sum, arm) => sum + arm.summary.n, 0);
  const planned = arms.reduce((sum, arm) => sum + arm.summary.planned, 0);
  const parts = [
    session.name,
    `${timeInUtc.format(new Date(session.startedAt))} UTC`,
    `n = ${n} of ${planned} runs`,
    distinct(arms.map((arm) => arm.settings.region)),
    distinct(arms.map((arm) => arm.settings.transport)),
    session.simulated ? `simulated: ${environment.scenario ?? 'own endpoint'}` : '',
    environment.timeScale !== null && environment.timeScale !== 1 ? `time × ${environment.timeScale}` : '',
    `Firsttoken ${environment.appVersion}`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
