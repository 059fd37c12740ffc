/** Checks that what a plan asks for in time goes together. */
import type { Plan, PlanArm } from '../../shared/domain/plan.js';
import type { PlanProblem } from '../../shared/domain/plan-problems.js';

/** A plan may have more arms than a message should name. */
const NAMED_ARMS = 3;
/** Without a comma before "and". */
const listed = new Intl.ListFormat('en-GB');

export function checkLoad(plan: Plan): PlanProblem[] {
  return [...checkIdle(plan), ...checkConcurrency(plan)];
}

/**
 * A pause is the time in which nothing is in flight: it has no meaning where other requests go on. One problem for the
 * whole plan, since it has one remedy.
 */
function checkIdle({ load, arms, idleSeconds }: Plan): PlanProblem[] {
  if (load.kind === 'closed' && load.concurrency === 1) return [];
  const idleArms = arms.filter((arm) => arm.idleSeconds > 0);
  const pauses = [
    ...(idleSeconds > 0 ? [`the pause of ${idleSeconds} s between runs`] : []),
    ...(idleArms.length > 0 ? [`the idle time before each run of ${namesOf(idleArms)}`] : []),
  ].join(' and ');
  if (pauses === '') return [];
  const many =
    load.kind === 'open' ? 'requests start at planned times' : `${load.concurrency} requests are in flight at once`;
  return [
    {
      severity: 'error',
      field: idleSeconds > 0 ? 'idleSeconds' : 'load',
      message: `This load cannot be combined with ${pauses}: ${many}, so nothing ever idles.`,
      hint: 'Set the idle seconds to 0, or send one request after the other (closed load, concurrency 1).',
    },
  ];
}

/** @example 'Nova Micro (30 s), Nova Lite (60 s), idle (300 s) and 2 others' */
function namesOf(arms: readonly PlanArm[]): string {
  const names = arms.map(({ label, modelId, idleSeconds }) => `${label ?? modelId} (${idleSeconds} s)`);
  const others = names.length - NAMED_ARMS;
  return listed.format(others > 1 ? [...names.slice(0, NAMED_ARMS), `${others} others`] : names);
}

function checkConcurrency({ load, arms, runs, warmups }: Plan): PlanProblem[] {
  const requests = arms.length * (runs + warmups);
  if (load.kind === 'open' || load.concurrency <= requests) return [];
  return [
    {
      severity: 'warning',
      field: 'load.concurrency',
      message: `The plan has ${requests} requests, fewer than the ${load.concurrency} that it keeps in flight.`,
      hint: `Ask for more runs, or for a concurrency of at most ${requests}.`,
    },
  ];
}
