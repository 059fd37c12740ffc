/** What the closed section of advanced settings holds, in its heading: nothing that matters is hidden. */
import type { Transport } from '../../../shared/domain/plan.js';
import type { PlanForm } from '../../stores/plan-form.js';
import { commonTransport } from '../../stores/plan-form-arms.js';

/** The transport of all arms, or of those to come when there are none; null when they differ. */
export function shownTransport({ arms, transport }: Pick<PlanForm, 'arms' | 'transport'>): Transport | null {
  return arms.length === 0 ? transport : commonTransport(arms);
}

/** @example 'http1, no retries, one after the other' @example 'transport by model, 2 retries, 5 per second' */
export function advancedWords(form: PlanForm): string {
  const { retries, concurrency, requestsPerSecond } = form.numbers;
  const load = {
    one: 'one after the other',
    several: `${concurrency} at once`,
    rate: `${requestsPerSecond} per second`,
  };
  const count = retries.trim();
  return [
    shownTransport(form) ?? 'transport by model',
    count === '0' ? 'no retries' : `${count} ${count === '1' ? 'retry' : 'retries'}`,
    load[form.load],
  ].join(', ');
}
