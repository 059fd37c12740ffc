/** The first-token times of a lane so far, in words. */
import { formatCount, formatMs, formatPlural } from '../../components/format.js';
import type { FirstTokens } from './first-tokens.js';

/** @example msOrLimit(Infinity) // 'over the time limit' */
export function msOrLimit(ms: number): string {
  return ms === Infinity ? 'over the time limit' : formatMs(ms);
}

/** @returns an empty string below three runs @example 'median 480 ms [401–560 ms]' */
export function medianWords({ medianMs, interval }: FirstTokens): string {
  if (medianMs === null) return '';
  return `median ${msOrLimit(medianMs)}${interval === null ? '' : ` ${intervalWords(interval)}`}`;
}

/** @example intervalWords({ low: 401, high: 560 }) // '[401–560 ms]' @example intervalWords({ low: 401, high: Infinity }) // '[401 ms – over the time limit]' */
export function intervalWords({ low, high }: { low: number; high: number }): string {
  const [from, to] = [msOrLimit(low), msOrLimit(high)];
  const unit = / \w+$/.exec(to)?.[0] ?? '';
  const share = high !== Infinity && from.endsWith(unit);
  return share ? `[${from.slice(0, from.length - unit.length)}–${to}]` : `[${from} – ${to}]`;
}

/** How many runs the median rests on. @example '6' @example '4 of 6': the others ended at the time limit, without a first token */
export function countWords({ n, dots }: FirstTokens): string {
  const known = dots.filter(({ counts }) => counts).length;
  return known === n ? formatCount(n) : `${formatCount(known)} of ${formatCount(n)}`;
}

/** More than these would take minutes to listen to. */
const SPOKEN_VALUES = 12;

/** What the dots show, for who does not see them. */
export function firstTokenWords(figures: FirstTokens): string {
  const { dots, interval } = figures;
  if (dots.length === 0) return 'No first token yet';
  const values = dots.map(({ ttftMs }) => ttftMs);
  const said =
    dots.length <= SPOKEN_VALUES
      ? values.map((value) => formatMs(value)).join(', ')
      : `${formatPlural(dots.length, 'run')} from ${formatMs(Math.min(...values))} to ${formatMs(Math.max(...values))}`;
  const middle = medianWords(figures);
  const coverage =
    interval === null ? '' : `, which covers the median in ${(100 * interval.coverage).toFixed(1)} % of samples`;
  return `First token of the finished runs: ${said}${middle === '' ? '' : `; ${middle}${coverage}`}`;
}
