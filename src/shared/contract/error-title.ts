/** What an error is called, in a few words: as a stored run calls the same failure, or by the code of the answer. */
import { failureTitle } from '../domain/failure-titles.js';
import type { ContractError, ErrorCode } from './result.js';

const titles: Readonly<Record<ErrorCode, string>> = {
  'invalid-input': 'Not possible as asked',
  'not-found': 'Not found',
  busy: 'Busy',
  cancelled: failureTitle('cancelled'),
  credentials: failureTitle('credentials-missing'),
  'access-denied': failureTitle('access-denied'),
  unreachable: failureTitle('endpoint-unreachable'),
  storage: 'Data folder cannot be used',
  internal: failureTitle('client-fault'),
  disconnected: 'No connection to Firsttoken',
};

export function errorTitle({ code, failure }: Pick<ContractError, 'code' | 'failure'>): string {
  return failure === undefined ? titles[code] : failureTitle(failure);
}
