/** How many tokens the prompt has for each arm, and whether they will be cached: the answers of the last count. */
import { useStore } from 'zustand/react';
import { createStore } from 'zustand/vanilla';
import type { ArmTokens } from '../../shared/contract/access-requests.js';
import type { Bridge } from '../../shared/contract/contract.js';
import type { ContractError } from '../../shared/contract/result.js';
import { type ArmAnswers, keepAnswers, promptBasis } from './arm-answers.js';
import { type PlanForm, planFromForm } from './plan-form.js';

export interface TokensState {
  /** What is being counted; null: nothing. */
  counting: PlanForm | null;
  /** Of the last count that was answered. */
  answers: ArmAnswers<ArmTokens> | null;
  /** Why the last count was not answered. */
  error: ContractError | null;
}

export function createTokensStore() {
  return createStore<TokensState>(() => ({ counting: null, answers: null, error: null }));
}

export const tokensStore = createTokensStore();

export function useTokens(): TokensState {
  return useStore(tokensStore);
}

/** The answer to a count that a later one has overtaken is dropped. */
export async function countTokens(bridge: Bridge, form: PlanForm, store = tokensStore): Promise<void> {
  store.setState({ counting: form });
  const answer = await bridge.request('tokens.count', { plan: planFromForm(form) });
  if (store.getState().counting !== form) return;
  store.setState(
    answer.ok
      ? { counting: null, answers: keepAnswers(promptBasis(form), form, answer.data.arms), error: null }
      : { counting: null, error: answer.error },
  );
}
