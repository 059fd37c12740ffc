/** How many tokens the prompt has for each arm, and whether they will be cached: the answers of the last count. */
import { useStore } from 'zustand/react';
import type { ArmTokens } from '../../shared/contract/access-requests.js';
import type { Bridge } from '../../shared/contract/contract.js';
import { promptBasis } from './arm-answers.js';
import { type ArmQuestion, askArms, createArmQuestion } from './arm-question.js';
import { type PlanForm, planFromForm } from './plan-form.js';

export const createTokensStore = createArmQuestion<ArmTokens>;

export const tokensStore = createTokensStore();

export function useTokens(): ArmQuestion<ArmTokens> {
  return useStore(tokensStore);
}

/** A later count overtakes one that is under way. */
export async function countTokens(bridge: Bridge, form: PlanForm, store = tokensStore): Promise<void> {
  await askArms(store, form, promptBasis(form), () => bridge.request('tokens.count', { plan: planFromForm(form) }));
}
