/**
 * What may hold back a session's runs: the user, and the gate of its credentials, joined to the profile and to what tells
 * that there may be newer ones.
 */
import { isSimulated, type Plan } from '../../shared/domain/plan.js';
import type { Profile } from '../../shared/domain/profile.js';
import { type CredentialGate, startCredentialGate } from '../benchmark/credential-gate.js';
import type { CredentialSource } from '../benchmark/ports.js';
import { startUserControl, type UserControl } from '../benchmark/user-control.js';
import type { ThreadPool } from '../benchmark/thread-pool.js';
import type { EventHub } from '../event-hub.js';
import type { LiveKeeper } from '../live/live-keeper.js';
import type { Destination } from './open-destination.js';

export interface SessionHolds {
  readonly gate: CredentialGate;
  readonly control: UserControl;
}

export interface HoldSources {
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
export function openHolds(
  plan: Plan,
  { target, expiresAtMs }: Pick<Destination, 'target' | 'expiresAtMs'>,
  { credentials: source, signInOf, attended, threads, live, events }: HoldSources,
  signal: AbortSignal,
): SessionHolds {
  const { profile } = plan;
  const control = startUserControl(profile, (liveEvents) => {
    live.publish(liveEvents);
  });
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
      if (liveEvents.some(({ type }) => type === 'session.resumed')) control.remind();
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
  const close = (): void => {
    for (const stop of listening) stop();
    gate.close();
  };
  return { gate: { ...gate, close }, control };
}

/**
 * @returns false when nothing was held
 * @throws ApplicationError `credentials` when it stays held for these
 */
export async function resumeHeld(holds: SessionHolds | null): Promise<boolean> {
  if (holds === null) return false;
  const released = holds.control.resume();
  return (await holds.gate.resume()) || released;
}
