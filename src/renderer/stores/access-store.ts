/** Whether the arms of the form can be called: the answers of the last access check. */
import { useStore } from 'zustand/react';
import type { ArmAccess } from '../../shared/contract/access-requests.js';
import type { Bridge } from '../../shared/contract/contract.js';
import { placeBasis } from './arm-answers.js';
import { type ArmQuestion, askArms, createArmQuestion } from './arm-question.js';
import { type PlanForm, planFromForm } from './plan-form.js';

export const createAccessStore = createArmQuestion<ArmAccess>;

export const accessStore = createAccessStore();

export function useAccess(): ArmQuestion<ArmAccess> {
  return useStore(accessStore);
}

/** Asks each arm for one token; a second call while the first is under way does nothing. */
export async function checkAccess(bridge: Bridge, form: PlanForm, store = accessStore): Promise<void> {
  if (store.getState().asking !== null) return;
  await askArms(store, form, placeBasis(form), () => bridge.request('access.probe', { plan: planFromForm(form) }));
}
