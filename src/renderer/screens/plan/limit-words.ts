/** The limits of a plan in its closed section's heading. */
import type { PlanForm } from '../../stores/plan-form.js';

/** @example limitWords(form) // '300 s a run, all runs, no budget' @example '300 s a run, until medians are known to ±10 %, $0.5' */
export function limitWords({ numbers }: Pick<PlanForm, 'numbers'>): string {
  const { timeoutSeconds, precision, budgetUsd } = numbers;
  return [
    timeoutSeconds.trim() === '' ? 'no time limit' : `${timeoutSeconds} s a run`,
    precision === '' ? 'all runs' : `until medians are known to ${precisionText(precision)}`,
    budgetUsd.trim() === '' ? 'no budget' : `at most $${budgetUsd}`,
  ].join(', ');
}

/** @param share as the plan has it; empty: none */
export function precisionText(share: string): string {
  if (share === '') return 'No: make all runs';
  const percent = Number(share) * 100;
  return Number.isFinite(percent) ? `±${Number(percent.toPrecision(3))} %` : share;
}
