/**
 * What the application said of each arm of a plan. It holds as long as what it speaks of stays the same: an arm that is
 * moved or named anew keeps its answer, another region loses all.
 */
import type { FormArm } from './plan-form-arms.js';
import { type PlanForm, planFromForm } from './plan-form.js';

export interface ArmAnswers<T> {
  /** What of the form, beside the arm, the answers depend on. */
  readonly basis: string;
  readonly byArm: ReadonlyMap<string, T>;
}

/** Where the form's requests go. */
export function placeBasis(form: PlanForm): string {
  const { profile, region, endpoint, fips, dualStack, simulator } = planFromForm(form);
  return JSON.stringify([profile, region, endpoint, fips, dualStack, simulator]);
}

/** The place, and what is asked there. */
export function promptBasis(form: PlanForm): string {
  return JSON.stringify([placeBasis(form), form.system, form.user]);
}

/** @param answers each names its arm by the index in the form's */
export function keepAnswers<T extends { arm: number }>(
  basis: string,
  form: Pick<PlanForm, 'arms'>,
  answers: readonly T[],
): ArmAnswers<T> {
  const byArm = new Map<string, T>();
  for (const answer of answers) {
    const arm = form.arms[answer.arm];
    if (arm !== undefined) byArm.set(armKey(arm), answer);
  }
  return { basis, byArm };
}

/** @returns null where there is none, or where it speaks of something else by now */
export function answerFor<T>(answers: ArmAnswers<T> | null, basis: string, arm: FormArm): T | null {
  return answers?.basis === basis ? (answers.byArm.get(armKey(arm)) ?? null) : null;
}

function armKey({ modelId, region, cachePoint, serviceTier, latency, systemTokens }: FormArm): string {
  return JSON.stringify([modelId, region, cachePoint, serviceTier, latency, systemTokens]);
}
