/** Reads again what depends on the AWS files and on sign-ins, when one of them changed: profiles, the chosen one's state, its models. */
import type { Bridge } from '../../shared/contract/contract.js';
import { accountStore, checkProfile, forgetIdentity } from './account-store.js';
import { catalogueStore, reloadProfiles, retryModels } from './catalogue-store.js';

/** @returns a function that ends it */
export function followProfiles(bridge: Bridge, catalogue = catalogueStore, account = accountStore): () => void {
  return bridge.on('profiles.changed', () => {
    void reloadProfiles(bridge, catalogue);
    void retryModels(bridge, catalogue);
    const { profile } = account.getState();
    if (profile === null) return;
    forgetIdentity(account);
    void checkProfile(bridge, profile, account);
  });
}
