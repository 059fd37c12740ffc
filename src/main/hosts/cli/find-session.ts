/** Finds the session that the beginning of an id means. */
import { ApplicationError } from '../../../shared/contract/result.js';

/** @throws ApplicationError with code `not-found` when none or more than one session fits */
export function findSessionId(prefix: string, ids: readonly string[]): string {
  if (ids.includes(prefix)) return prefix;
  const fitting = prefix === '' ? [] : ids.filter((id) => id.startsWith(prefix));
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  const problem =
    fitting.length === 0
      ? `There is no session "${prefix}".`
      : `${fitting.length} sessions begin with "${prefix}": ${fitting.slice(0, 5).join(', ')}.`;
  const hint = fitting.length === 0 ? 'See: firsttoken sessions list' : 'Give more characters of the id.';
  throw new ApplicationError('not-found', problem, hint, { field: 'ID' });
}
