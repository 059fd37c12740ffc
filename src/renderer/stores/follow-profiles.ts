/**
 * Reads again what depends on the AWS files, on sign-ins and on answers to questions, when one of them changed: profiles,
 * the chosen one's state, its models.
 */
import type { Bridge } from '../../shared/contract/contract.js';
import type { Question } from '../../shared/domain/sign-in.js';
import { accountStore, checkProfile, forgetIdentity } from './account-store.js';
import { catalogueStore, reloadProfiles, retryModels } from './catalogue-store.js';

/** @returns a function that ends it */
export function followProfiles(bridge: Bridge, catalogue = catalogueStore, account = accountStore): () => void {
  let asked: readonly Question[] = [];

  async function afterAnswer(profile: string): Promise<void> {
    await checkProfile(bridge, profile, account);
    const { profile: chosen, check } = account.getState();
    // Without credentials the models would ask again what was just declined.
    if (chosen === profile && check.data?.state === 'ready') await retryModels(bridge, catalogue);
  }

  const ends = [
    bridge.on('profiles.changed', () => {
      void reloadProfiles(bridge, catalogue);
      void retryModels(bridge, catalogue);
      const { profile } = account.getState();
      if (profile === null) return;
      forgetIdentity(account);
      void checkProfile(bridge, profile, account);
    }),
    bridge.on('questions.changed', (questions) => {
      const answered = asked.filter(({ id }) => !questions.some((question) => question.id === id));
      asked = questions;
      const { profile } = account.getState();
      if (profile !== null && answered.some((question) => question.profile === profile)) void afterAnswer(profile);
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}
