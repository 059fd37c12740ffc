/** Reads profiles, and what is known of the chosen one, again when the files behind them changed or a sign-in ended. */
import type { Bridge } from '../../shared/contract/contract.js';
import { accountStore, checkProfile, forgetIdentity } from './account-store.js';
import { catalogueStore, reloadProfiles } from './catalogue-store.js';

/** @returns a function that ends it */
export function followProfiles(bridge: Bridge, catalogue = catalogueStore, account = accountStore): () => void {
  return bridge.on('profiles.changed', () => {
    void reloadProfiles(bridge, catalogue);
    const { profile } = account.getState();
    if (profile === null) return;
    forgetIdentity(account);
    void checkProfile(bridge, profile, account);
  });
}
