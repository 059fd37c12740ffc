/** Kept connections that had died while idle. The run that meets one fails or is sent again; its model was not slow. */
import type { DocumentAttempt, Finding } from '../domain/session-document.js';
import type { OutlineArm, OutlineRun } from '../domain/session-outline.js';
import { median } from '../statistics/median.js';
import { countedOf, milliseconds } from './wording.js';

/** One finding for all arms: the cause is the connection, not the models. */
export function findDeadSockets(arms: readonly OutlineArm[]): Finding[] {
  const met = arms.filter((arm) => arm.runs.some(metOne));
  if (met.length === 0) return [];
  const runs = met.flatMap((arm) => arm.runs.filter(metOne));
  const ended = arms.flatMap((arm) => arm.runs).filter((run) => run.outcome !== 'cancelled').length;
  const answered = runs.filter((run) => run.outcome === 'completed').length;
  const idleMs = median(
    runs
      .flatMap((run) => run.attempts.filter(isDead))
      .map(({ connection }) => connection.idleMs)
      .filter((idle) => idle !== null),
  );
  return [
    {
      kind: 'dead-sockets',
      severity: 'warning',
      arms: met.map((arm) => arm.id),
      text:
        `${countedOf(runs.length, ended, 'run')} met a dead connection${idleMs === null ? '' : ` after ${idleWords(idleMs)} idle`}; ` +
        `not a slow model. ${fate(runs.length, answered)}`,
      advice:
        'Something on the way closes idle connections: use them more often than that, keep none that are older, ' +
        'or plan retries and read the user-felt TTFT. http1-cold opens a new connection for every request.',
      evidence: { runs: runs.length, ended, answered, idleMs },
    },
  ];
}

/** Whether a run met a connection that had died. */
export function metOne(run: OutlineRun): boolean {
  return run.error?.code === 'dead-socket' || run.attempts.some(isDead);
}

function isDead({ failure }: DocumentAttempt): boolean {
  return failure?.code === 'dead-socket';
}

function fate(runs: number, answered: number): string {
  if (answered === 0) return runs === 1 ? 'It failed.' : 'They failed.';
  if (answered === runs) return `Sent again, ${runs === 1 ? 'it was' : 'all were'} answered.`;
  return `Sent again, ${answered} of them ${answered === 1 ? 'was' : 'were'} answered; the others failed.`;
}

/** @example idleWords(60_012) // "60 s" */
function idleWords(idleMs: number): string {
  return idleMs < 1_000 ? milliseconds(idleMs) : `${Math.round(idleMs / 1_000)} s`;
}
