/** A question about every arm of the form at once: what is being asked, and the answers of the last time. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ContractError, Result } from '../../shared/contract/result.js';
import { type ArmAnswers, keepAnswers } from './arm-answers.js';
import type { PlanForm } from './plan-form.js';

export interface ArmQuestion<T> {
  /** The form whose arms are being asked about; null: none. */
  asking: PlanForm | null;
  /** Of the last time that it was answered. */
  answers: ArmAnswers<T> | null;
  /** Why it was not answered the last time. */
  error: ContractError | null;
}

export type ArmQuestionStore<T> = StoreApi<ArmQuestion<T>>;

export function createArmQuestion<T>(): ArmQuestionStore<T> {
  return createStore<ArmQuestion<T>>(() => ({ asking: null, answers: null, error: null }));
}

/**
 * An answer that a later question has overtaken is dropped; a refusal keeps the answers before.
 *
 * @param basis what of the form, beside the arm, the answers depend on
 */
export async function askArms<T extends { arm: number }>(
  store: ArmQuestionStore<T>,
  form: PlanForm,
  basis: string,
  ask: () => Promise<Result<{ arms: T[] }>>,
): Promise<void> {
  store.setState({ asking: form, error: null });
  const answer = await ask();
  if (store.getState().asking !== form) return;
  store.setState(
    answer.ok
      ? { asking: null, answers: keepAnswers(basis, form, answer.data.arms) }
      : { asking: null, error: answer.error },
  );
}
