/** Checks that what a plan asks for in time goes together. */
import type { Plan } from '../../shared/domain/plan.js';
import type { PlanProblem } from '../../shared/domain/plan-problems.js';

export function checkLoad(plan: Plan): PlanProblem[] {
  return [...checkIdle(plan), ...checkConcurrency(plan)];
}

/** A pause is the time in which nothing is in flight: it has no meaning where other requests go on. */
function checkIdle({ load, arms, idleSeconds }: Plan): PlanProblem[] {
  if (load.kind === 'closed' && load.concurrency === 1) return [];
  const many =
    load.kind === 'open' ? 'requests start at planned times' : `${load.concurrency} requests are in flight at once`;
  const problem = (field: string, whose: string): PlanProblem => ({
    severity: 'error',
    field,
    message: `${whose} cannot be combined with this load: ${many}, so nothing ever idles.`,
    hint: 'Set the idle seconds to 0, or send one request after the other (closed load, concurrency 1).',
  });
  return [
    ...(idleSeconds > 0 ? [problem('idleSeconds', `The pause of ${idleSeconds} s between runs`)] : []),
    ...arms.flatMap((arm, index) =>
      arm.idleSeconds > 0
        ? [
            problem(
              `arms.${index}.idleSeconds`,
              `The idle time of ${arm.idleSeconds} s before each run of ${arm.modelId}`,
            ),
          ]
        : [],
    ),
  ];
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
