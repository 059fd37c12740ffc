/** Who one is: joins credentials, the questions that they need, signing in, and the identity behind them. */
import { ApplicationError } from '../../shared/contract/result.js';
import { SIMULATOR_PROFILE } from '../../shared/domain/plan.js';
import type { Identity } from '../../shared/domain/sign-in.js';
import type { EventHub } from '../event-hub.js';
import { createCredentialsKeeper, type CredentialsKeeper } from './credentials-keeper.js';
import { createQuestions, type Questions } from './questions.js';
import { createSignIns, type SignIns } from './sign-ins.js';

export interface Account {
  readonly credentials: CredentialsKeeper;
  readonly questions: Questions;
  readonly signIns: SignIns;
  /** @throws ApplicationError `credentials`, `unreachable`; `invalid-input` for a profile that has no identity */
  readonly identify: (profile: string, region: string) => Promise<Identity>;
  /** Account id that `identify` found for the profile since the start; null: not asked. */
  readonly knownAccountOf: (profile: string) => string | null;
  readonly close: () => void;
}

export function createAccount(events: EventHub): Account {
  const questions = createQuestions((waiting) => {
    events.emit('questions.changed', waiting);
  });
  const credentials = createCredentialsKeeper(questions);
  const signIns = createSignIns({
    onChange: (signIn) => {
      events.emit('signin.changed', signIn);
    },
    onDone: (profile) => {
      credentials.forget(profile);
      events.emit('profiles.changed', {});
    },
  });
  const accounts = new Map<string, string>();
  // A profile that was edited may be of another account.
  events.on('profiles.changed', () => {
    accounts.clear();
  });
  return {
    credentials,
    questions,
    signIns,
    async identify(profile, region) {
      if (profile === SIMULATOR_PROFILE) throw noIdentity('The simulator has no AWS account.');
      const { credentials: given } = await credentials.current(profile);
      if ('bearerToken' in given) throw noIdentity('STS cannot tell whose a Bedrock API key is.');
      const { callerIdentity } = await import('../bedrock/caller-identity.js');
      const identity = await callerIdentity(profile, region, given);
      accounts.set(profile, identity.accountId);
      return identity;
    },
    knownAccountOf: (profile) => accounts.get(profile) ?? null,
    close() {
      signIns.close();
      credentials.close();
      for (const { id } of questions.list()) questions.answer(id, null);
    },
  };
}

function noIdentity(message: string): ApplicationError {
  return new ApplicationError('invalid-input', message, 'Pick a profile of an AWS account.', { field: 'profile' });
}
