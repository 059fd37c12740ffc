/** Whether a report tells whole account ids. Failure texts were masked when they were stored, and stay so. */
import { maskAccount } from '../../shared/domain/mask-account.js';

export type AccountIds = 'masked' | 'shown';

export function withAccountIds(text: string, accountIds: AccountIds): string {
  return accountIds === 'shown' ? text : maskAccount(text);
}
