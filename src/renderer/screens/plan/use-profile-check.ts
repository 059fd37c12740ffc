/** Keeps what is known of the chosen profile's credentials true: asks when it is chosen, and when they run out. */
import { useEffect } from 'react';
import { SIMULATOR_PROFILE } from '../../../shared/domain/plan.js';
import type { ProfileState } from '../../../shared/domain/sign-in.js';
import { useBridge } from '../../app/bridge-context.js';
import { accountStore, checkProfile, useAccount } from '../../stores/account-store.js';
import { useConnected } from '../../stores/connection-store.js';
import type { Resource } from '../../stores/resource.js';

/** Browsers fire a longer timer at once: it overflows 32 bits. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const nothingYet: Resource<ProfileState> = { status: 'idle', data: null, error: null };

export function useProfileCheck(profile: string): Resource<ProfileState> {
  const bridge = useBridge();
  const connected = useConnected();
  const check = useAccount((state) => (state.profile === profile ? state.check : nothingYet));
  const expiresAt = check.data?.expiresAt ?? null;

  useEffect(() => {
    const { profile: known, check: answer } = accountStore.getState();
    const unanswered = known !== profile || answer.status === 'idle' || answer.error?.code === 'disconnected';
    if (connected && unanswered && profile !== SIMULATOR_PROFILE) void checkProfile(bridge, profile);
  }, [bridge, connected, profile]);

  useEffect(() => {
    const leftMs = expiresAt === null ? NaN : Date.parse(expiresAt) - Date.now();
    // One that is past already was known to be so when it was answered.
    if (!(leftMs > 0 && leftMs < LONGEST_TIMER_MS)) return undefined;
    const timer = setTimeout(() => void checkProfile(bridge, profile), leftMs);
    return () => {
      clearTimeout(timer);
    };
  }, [bridge, profile, expiresAt]);

  return check;
}
