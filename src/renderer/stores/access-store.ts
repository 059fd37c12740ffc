/** Whether the arms of the form can be called: the answers of the last access check. */
import { useStore } from 'zustand/react';
import { createStore } from 'zustand/vanilla';
import type { ArmAccess } from '../../shared/contract/access-requests.js';
import type { Bridge } from '../../shared/contract/contract.js';
import type { ContractError } from '../../shared/contract/result.js';
import { type ArmAnswers, keepAnswers, placeBasis } from './arm-answers.js';
import { type PlanForm, planFromForm } from './plan-form.js';

export interface AccessState {
  /** Arms that are being asked; null: no check is under way. */
  asking: number | null;
  /** Of the last check that was answered. */
  answers: ArmAnswers<ArmAccess> | null;
  /** Why the last check was not answered. */
  error: ContractError | null;
}

export function createAccessStore() {
  return createStore<AccessState>(() => ({ asking: null, answers: null, error: null }));
}

export const accessStore = createAccessStore();

export function useAccess(): AccessState {
  return useStore(accessStore);
}

/** Asks each arm for one token; a second call while the first is under way does nothing. */
export async function checkAccess(bridge: Bridge, form: PlanForm, store = accessStore): Promise<void> {
  if (store.getState().asking !== null) return;
  store.setState({ asking: form.arms.length, error: null });
  const answer = await bridge.request('access.probe', { plan: planFromForm(form) });
  store.setState(
    answer.ok
      ? { asking: null, answers: keepAnswers(placeBasis(form), form, answer.data.arms) }
      : { asking: null, error: answer.error },
  );
}
