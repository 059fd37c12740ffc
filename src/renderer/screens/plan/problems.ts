/** Puts the problems of a plan next to the fields that they speak of. */
import type { PlanProblem } from '../../../shared/domain/plan-problems.js';

/** Texts for a form field: what is wrong and what to do; absent when nothing is. */
export interface FieldTexts {
  errorText?: string;
  warningText?: string;
}

/** The problems of one field, or of anything below it when `field` ends in a dot (`arms.2.`). */
export function problemsOf(problems: readonly PlanProblem[], field: string): PlanProblem[] {
  return problems.filter((problem) =>
    field.endsWith('.') ? problem.field.startsWith(field) : problem.field === field,
  );
}

/** Errors come before warnings: a field shows one kind at a time. */
export function fieldTexts(problems: readonly PlanProblem[], field: string): FieldTexts {
  const found = problemsOf(problems, field);
  const errors = found.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) return { errorText: errors.map(problemText).join(' ') };
  return found.length > 0 ? { warningText: found.map(problemText).join(' ') } : {};
}

export function problemText({ message, hint }: PlanProblem): string {
  return `${message} ${hint}`.trim();
}

/** Fields that the form shows its problems at; a name that ends in a dot stands for all below it. */
const shownFields = [
  ...[
    'profile',
    'region',
    'endpoint',
    'fips',
    'dualStack',
    'arms',
    'arms.',
    'runs',
    'warmups',
    'order',
    'seed',
    'idleSeconds',
  ],
  ...['timeoutSeconds', 'prompt.system', 'prompt.user', 'inference.maxTokens', 'inference.temperature'],
  ...[
    'precision',
    'budgetUsd',
    'retries',
    'load',
    'load.',
    'inference.topP',
    'simulator.scenario',
    'simulator.timeScale',
    'name',
  ],
];

/** Problems that no field of the form would show. */
export function otherProblems(problems: readonly PlanProblem[]): PlanProblem[] {
  const shown = new Set(shownFields.flatMap((field) => problemsOf(problems, field)));
  return problems.filter((problem) => !shown.has(problem));
}
