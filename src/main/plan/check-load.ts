/** Checks that what a plan asks for in time goes together. */
import type { Plan, PlanArm } from '../../shared/domain/plan.js';
import type { PlanProblem } from '../../shared/domain/plan-problems.js';
import { requestsOf } from '../../shared/domain/schedule.js';

/** A plan may have more arms than a message should name. */
const NAMED_ARMS = 3;
/** Without a comma before "and". */
const listed = new Intl.ListFormat('en-GB');

export function checkLoad(plan: Plan): PlanProblem[] {
  return [...checkIdle(plan), ...checkWaves(plan), ...checkConcurrency(plan)];
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
  return shortened(arms.map(({ label, modelId, idleSeconds }) => `${label ?? modelId} (${idleSeconds} s)`));
}

function shortened(names: readonly string[]): string {
  const others = names.length - NAMED_ARMS;
  return listed.format(others > 1 ? [...names.slice(0, NAMED_ARMS), `${others} others`] : names);
}

/** A wave is sent when nothing else is under way; other loads decide themselves how much is. */
function checkWaves({ load, arms }: Plan): PlanProblem[] {
  if (load.kind === 'closed' && load.concurrency === 1) return [];
  const first = arms.findIndex(({ concurrency }) => concurrency > 1);
  if (first === -1) return [];
  const names = arms.flatMap(({ label, modelId, concurrency }) => (concurrency > 1 ? [label ?? modelId] : []));
  const way = load.kind === 'open' ? 'an open load' : `a load of ${load.concurrency} requests at once`;
  return [
    {
      severity: 'error',
      field: `arms.${first}.concurrency`,
      message: `The concurrency of ${shortened(names)} cannot be combined with ${way}: it sends its requests together, while nothing else is under way.`,
      hint: 'Send one request after the other (closed load, concurrency 1), or set the concurrency of the arms to 1.',
    },
  ];
}

function checkConcurrency(plan: Plan): PlanProblem[] {
  const { load } = plan;
  const requests = requestsOf(plan);
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
