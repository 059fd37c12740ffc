/** Answers requests about who one is: credentials, signing in, identity. */
import type { HandlersFor } from '../../shared/contract/contract.js';
import { unfinished } from '../services/unfinished.js';

export function createAccountHandlers(): HandlersFor<'account' | 'signin' | 'questions'> &
  Pick<HandlersFor<'profiles'>, 'profiles.check'> {
  return {
    'profiles.check': unfinished('profiles.check'),
    'account.identify': unfinished('account.identify'),
    'signin.start': unfinished('signin.start'),
    'signin.list': () => Promise.resolve([]),
    'signin.cancel': unfinished('signin.cancel'),
    'questions.list': () => Promise.resolve([]),
    'questions.answer': unfinished('questions.answer'),
  };
}
