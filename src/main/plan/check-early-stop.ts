/** Checks that what may end a session early can be told while it runs. */
import type { Model } from '../../shared/domain/model.js';
import type { Plan, PlanArm } from '../../shared/domain/plan.js';
import type { PlanProblem } from '../../shared/domain/plan-problems.js';
import { MEDIAN_INTERVAL_MINIMUM } from '../../shared/statistics/median-interval.js';

const listed = new Intl.ListFormat('en-GB');

/** @param modelOf null: nothing is known of the arm's model */
export function checkEarlyStop(plan: Plan, modelOf: (arm: PlanArm) => Model | null): PlanProblem[] {
  return [...checkPrecision(plan), ...(plan.budgetUsd === null ? [] : checkBudget(plan, modelOf))];
}

function checkPrecision({ precision, runs, order, arms }: Plan): PlanProblem[] {
  if (precision === null) return [];
  if (runs < MEDIAN_INTERVAL_MINIMUM) {
    return [
      {
        severity: 'error',
        field: 'precision',
        message: `How well a median is known can be told from ${MEDIAN_INTERVAL_MINIMUM} runs on, and the plan has ${runs}.`,
        hint: `Ask for ${MEDIAN_INTERVAL_MINIMUM} runs or more, or leave the precision out.`,
      },
    ];
  }
  if (order === 'shuffled' || arms.length === 1) return [];
  return [
    {
      severity: 'warning',
      field: 'precision',
      message: 'In sequential order the precision can shorten the last arm only: before, some arms have no run yet.',
      hint: 'Choose the shuffled order, in which all arms have as many runs at any time.',
    },
  ];
}

/** What costs nobody knows how much cannot be kept within a budget. */
function checkBudget(plan: Plan, modelOf: (arm: PlanArm) => Model | null): PlanProblem[] {
  const unpriced = plan.arms.filter((arm) => (modelOf(arm)?.price ?? null) === null);
  const dearer = plan.arms.filter((arm) => arm.latency === 'optimized');
  return [
    ...(unpriced.length === 0
      ? []
      : [
          {
            severity: 'error' as const,
            field: 'budgetUsd',
            message: `The budget cannot be kept: the price of ${namesOf(unpriced, modelOf)} is not known.`,
            hint: 'Add the price to model-facts.json (docs/model-facts.md), or leave the budget out.',
          },
        ]),
    ...(dearer.length === 0
      ? []
      : [
          {
            severity: 'warning' as const,
            field: 'budgetUsd',
            message: `The budget counts the price of standard latency, but ${namesOf(dearer, modelOf)} may cost more: optimised latency is asked for.`,
            hint: 'Set a lower budget, so that there is room for the difference.',
          },
        ]),
  ];
}

function namesOf(arms: readonly PlanArm[], modelOf: (arm: PlanArm) => Model | null): string {
  return listed.format([...new Set(arms.map((arm) => arm.label ?? modelOf(arm)?.name ?? arm.modelId))]);
}
