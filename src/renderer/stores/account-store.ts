/** What is known of one profile's credentials: whether they are there, and whose they are. Nothing of it is kept. */
import { useStore } from 'zustand/react';
import { createStore } from 'zustand/vanilla';
import type { Bridge, RequestOutput } from '../../shared/contract/contract.js';
import { answeredResource, idleResource, loadingResource, type Resource } from './resource.js';

export interface AccountState {
  /** The profile that the rest speaks of; null before the first question. */
  profile: string | null;
  check: Resource<RequestOutput<'profiles.check'>>;
  identity: Resource<RequestOutput<'account.identify'>>;
}

const nothing: AccountState = { profile: null, check: idleResource(), identity: idleResource() };

export function createAccountStore() {
  return createStore<AccountState>(() => nothing);
}

export const accountStore = createAccountStore();

export function useAccount<T>(select: (state: AccountState) => T): T {
  return useStore(accountStore, select);
}

/** Whether the profile gives credentials now. What was known of it stays until the answer; another profile starts anew. */
export async function checkProfile(bridge: Bridge, profile: string, store = accountStore): Promise<void> {
  const known = of(profile, store.getState());
  const reading = loadingResource(known.check);
  store.setState({ ...known, check: reading });
  const answer = await bridge.request('profiles.check', { profile });
  if (store.getState().check === reading) store.setState({ check: answeredResource(known.check, answer) });
}

/** Whose credentials they are. May ask for a code, after which they are there: so the check is made again. */
export async function identify(bridge: Bridge, profile: string, region: string, store = accountStore): Promise<void> {
  const known = of(profile, store.getState());
  const reading = loadingResource<RequestOutput<'account.identify'>>(idleResource());
  store.setState({ ...known, identity: reading });
  const answer = await bridge.request('account.identify', { profile, region });
  if (store.getState().identity !== reading) return;
  store.setState({ identity: answeredResource(idleResource(), answer) });
  await checkProfile(bridge, profile, store);
}

/** After a sign-in the credentials may be another person's. */
export function forgetIdentity(store = accountStore): void {
  store.setState({ identity: idleResource() });
}

function of(profile: string, state: AccountState): AccountState {
  return state.profile === profile ? state : { ...nothing, profile };
}
