/**
 * Reads again what depends on the AWS files, on sign-ins and on answers to questions, when one of them changed, or may have
 * while the connection was lost: profiles, the chosen one's state, its models.
 */
import type { Bridge } from '../../shared/contract/contract.js';
import type { Question } from '../../shared/domain/sign-in.js';
import { type AccountState, accountStore, checkProfile, forgetIdentity } from './account-store.js';
import { catalogueStore, modelsProfile, reloadProfiles, retryModels } from './catalogue-store.js';

/** @returns a function that ends it */
export function followProfiles(
  bridge: Bridge & { onConnection(callback: (connected: boolean) => void): () => void },
  catalogue = catalogueStore,
  account = accountStore,
): () => void {
  let asked: readonly Question[] = [];
  let wasLost = false;
  const readAgain = (): void => {
    void reloadProfiles(bridge, catalogue);
    void retryModels(bridge, catalogue);
    const { profile } = account.getState();
    if (profile === null) return;
    forgetIdentity(account);
    void checkProfile(bridge, profile, account);
  };
  const ends = [
    bridge.on('profiles.changed', readAgain),
    bridge.onConnection((connected) => {
      if (connected && wasLost) readAgain();
      wasLost = !connected;
    }),
    bridge.on('questions.changed', (questions) => {
      const answered = asked.filter(({ id }) => !questions.some((question) => question.id === id));
      asked = questions;
      const { profile } = account.getState();
      if (profile === null || !answered.some((question) => question.profile === profile)) return;
      void checkProfile(bridge, profile, account);
    }),
    // A code that was given to see whose they are, or for something else, serves the models too.
    account.subscribe((now, before) => {
      if (!isReady(now) || isReady(before) || now.profile !== modelsProfile(catalogue)) return;
      void retryModels(bridge, catalogue);
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

function isReady({ check }: AccountState): boolean {
  return check.data?.state === 'ready';
}
