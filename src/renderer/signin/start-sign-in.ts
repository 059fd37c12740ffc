/** Begins a sign-in from anywhere in the window; its dialog opens by the event that follows. */
import type { Bridge } from '../../shared/contract/contract.js';
import { notifyError } from '../stores/notifications-store.js';

/** @returns when it has begun, or was refused, which the messages at the top then say */
export async function startSignIn(bridge: Bridge, profile: string): Promise<void> {
  const answer = await bridge.request('signin.start', { profile });
  if (!answer.ok && answer.error.code !== 'cancelled') notifyError(`"${profile}" could not be signed in`, answer.error);
}
