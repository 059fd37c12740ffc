/** A length of time that is only known about, for window and terminal alike. */

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** From here on hours are easier to grasp. */
const HOURS_FROM = 1.5 * HOUR;
const ROUGH_SECONDS = 5;

/**
 * Rounded up to what an estimate can know: five seconds, a minute.
 *
 * @example durationWords(37) // '40 s'
 * @example durationWords(61) // '2 min'
 * @example durationWords(9_400) // '2 h 37 min'
 */
export function durationWords(seconds: number): string {
  if (seconds <= MINUTE - ROUGH_SECONDS) {
    return `${Math.max(ROUGH_SECONDS, Math.ceil(seconds / ROUGH_SECONDS) * ROUGH_SECONDS)} s`;
  }
  const minutes = Math.ceil(seconds / MINUTE);
  if (seconds < HOURS_FROM) return `${minutes} min`;
  const rest = minutes % MINUTE;
  return `${Math.floor(minutes / MINUTE)} h${rest === 0 ? '' : ` ${rest} min`}`;
}
