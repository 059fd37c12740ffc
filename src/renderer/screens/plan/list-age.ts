/** How old the list of models is, and whether it is old because nobody could be asked. */
import { formatPlural } from '../../components/format.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** From here on the application asks the account by itself; an older answer means that it could not. */
const DAY_MS = 24 * HOUR_MS;

export interface ListAge {
  /** Such as "2 hours old, from the cache". */
  text: string;
  /** The account was to be asked, and this older answer is what came. */
  offline: boolean;
}

/**
 * @param refreshed the account was to be asked
 * @param nowMs wall clock
 */
export function listAge(
  { fetchedAt, cached }: { fetchedAt: string; cached: boolean },
  refreshed: boolean,
  nowMs: number,
): ListAge {
  const ageMs = Math.max(0, nowMs - Date.parse(fetchedAt));
  const age = ageMs < MINUTE_MS ? 'Listed just now' : `${ageWords(ageMs)} old`;
  return {
    text: cached ? `${age}, from the cache` : age,
    offline: cached && (refreshed || ageMs >= DAY_MS),
  };
}

function ageWords(ageMs: number): string {
  if (ageMs < HOUR_MS) return formatPlural(Math.floor(ageMs / MINUTE_MS), 'minute');
  if (ageMs < 2 * DAY_MS) return formatPlural(Math.floor(ageMs / HOUR_MS), 'hour');
  return formatPlural(Math.floor(ageMs / DAY_MS), 'day');
}
