/** Holds the form of a new benchmark, so that looking elsewhere loses nothing; `kept-plan.ts` keeps it over a reload. */
import { useStore } from 'zustand/react';
import { createStore } from 'zustand/vanilla';
import { emptyForm, type PlanForm } from './plan-form.js';

export interface PlanState {
  form: PlanForm;
  /** False until the first preset, file or choice filled the form. */
  started: boolean;
}

export const planStore = createStore<PlanState>(() => ({ form: emptyForm, started: false }));

/** Applies one of the steps of `plan-form.ts`. */
export function updatePlan(step: (form: PlanForm) => PlanForm): void {
  planStore.setState(({ form }) => ({ form: step(form), started: true }));
}

export function usePlanForm(): PlanForm {
  return useStore(planStore, (state) => state.form);
}
