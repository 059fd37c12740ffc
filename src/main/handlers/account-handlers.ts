/** Answers requests about who one is: credentials, signing in, identity. */
import type { HandlersFor } from '../../shared/contract/contract.js';
import type { Account } from '../services/account.js';

export function createAccountHandlers({
  credentials,
  questions,
  signIns,
  identify,
}: Account): HandlersFor<'account' | 'signin' | 'questions'> & Pick<HandlersFor<'profiles'>, 'profiles.check'> {
  return {
    'profiles.check': ({ profile }) => credentials.check(profile),
    'account.identify': ({ profile, region }) => identify(profile, region),
    'signin.start': ({ profile }) => signIns.start(profile),
    'signin.list': () => Promise.resolve(signIns.list()),
    'signin.cancel': ({ id }) => Promise.resolve({ cancelled: signIns.cancel(id) }),
    'questions.list': () => Promise.resolve(questions.list()),
    'questions.answer': ({ id, answer }) => Promise.resolve({ accepted: questions.answer(id, answer) }),
  };
}
