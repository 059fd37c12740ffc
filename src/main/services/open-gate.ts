/** The gate before a session's runs, joined to the profile's credentials and to what tells that there may be newer ones. */
import { isSimulated, type Plan } from '../../shared/domain/plan.js';
import type { Profile } from '../../shared/domain/profile.js';
import { type CredentialGate, startCredentialGate } from '../benchmark/credential-gate.js';
import type { CredentialSource } from '../benchmark/ports.js';
import type { ThreadPool } from '../benchmark/thread-pool.js';
import type { EventHub } from '../event-hub.js';
import type { LiveKeeper } from '../live/live-keeper.js';
import type { Destination } from './open-destination.js';

export interface GateSources {
  readonly credentials: CredentialSource;
  /** What a person has to do to sign in to a profile. */
  readonly signInOf: (profile: string) => Promise<Profile['signIn']>;
  /** Somebody is there to do it. */
  readonly attended: boolean;
  readonly threads: Pick<ThreadPool, 'renew'>;
  readonly live: Pick<LiveKeeper, 'publish'>;
  readonly events: Pick<EventHub, 'on'>;
}

/** @returns what must be closed, which the run of the session does at its end */
export function openGate(
  plan: Plan,
  { target, expiresAtMs }: Pick<Destination, 'target' | 'expiresAtMs'>,
  { credentials: source, signInOf, attended, threads, live, events }: GateSources,
  signal: AbortSignal,
): CredentialGate {
  const { profile } = plan;
  const gate = startCredentialGate({
    profile,
    first: { credentials: target.credentials, expiresAtMs },
    source,
    renew: (credentials) => threads.renew(credentials),
    signIn: () => signInOf(profile),
    simulated: isSimulated(plan),
    attended,
    publish: (liveEvents) => {
      live.publish(liveEvents);
    },
    signal,
  });
  const listening = [
    events.on('profiles.changed', () => {
      gate.nudge();
    }),
    events.on('signin.changed', (signIn) => {
      if (signIn.profile === profile && signIn.state === 'done') gate.nudge();
    }),
  ];
  return {
    ...gate,
    close() {
      for (const stop of listening) stop();
      gate.close();
    },
  };
}
