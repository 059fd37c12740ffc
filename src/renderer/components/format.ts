/** Figures as the eye reads them. Unknown is a dash; the reason belongs in a tooltip (`Unknown.tsx`). */

export const UNKNOWN = '–';

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const chosen = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });
const cents = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const belowTenCents = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 2 });
const price = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 4 });
const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const dateTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

const SECONDS_FROM_MS = 10_000;

/**
 * A duration: whole milliseconds below 10 s, seconds with one decimal from there on.
 *
 * @example formatMs(1297.4) // '1,297 ms'
 * @example formatMs(17653) // '17.7 s'
 */
export function formatMs(ms: number | null): string {
  if (ms === null) return UNKNOWN;
  // What rounds to 10,000 ms must not be shown as milliseconds.
  if (Math.round(ms) < SECONDS_FROM_MS) return `${whole.format(ms)} ms`;
  return `${oneDecimal.format(ms / 1_000)} s`;
}

/** A time that lies ahead or behind, to the second. @example formatClock(101_000) // '1:41' */
export function formatClock(ms: number | null): string {
  if (ms === null) return UNKNOWN;
  const seconds = Math.max(0, Math.round(ms / 1_000));
  const minutes = Math.floor(seconds / 60);
  const rest = String(seconds % 60).padStart(2, '0');
  if (minutes < 60) return `${minutes}:${rest}`;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${rest}`;
}

/** @example formatCount(14000) // '14,000' */
export function formatCount(count: number | null): string {
  return count === null ? UNKNOWN : whole.format(count);
}

/**
 * Something per second; the unit stands in the label. A decimal only where it says something: below 100.
 *
 * @example formatRate(38.04) // '38.0'
 * @example formatRate(1018.8) // '1,019'
 */
export function formatRate(perSecond: number | null): string {
  if (perSecond === null) return UNKNOWN;
  // What rounds to 100.0 must not be shown with its decimal.
  return (Math.round(perSecond * 10) < 1_000 ? oneDecimal : whole).format(perSecond);
}

/** A length of time that somebody chose, as they chose it. @example formatSeconds(0.5) // '0.5 s' @example formatSeconds(0) // 'none' */
export function formatSeconds(seconds: number | null): string {
  return seconds === null || seconds === 0 ? 'none' : `${chosen.format(seconds)} s`;
}

/** US dollars: two significant digits below ten cents, so that small costs do not read as nothing. */
export function formatUsd(usd: number | null): string {
  if (usd === null) return UNKNOWN;
  if (usd === 0) return '$0';
  if (usd < 0.0001) return '< $0.0001';
  return `$${(usd < 0.1 ? belowTenCents : cents).format(usd)}`;
}

/** Price per million tokens. @example formatPrice(0.035) // '$0.035' */
export function formatPrice(usdPerMillion: number | null): string {
  return usdPerMillion === null ? UNKNOWN : `$${price.format(usdPerMillion)}`;
}

/** The day of an ISO 8601 date, as stated: UTC. @example formatDate('2027-01-12') // '12 Jan 2027' */
export function formatDate(iso: string | null): string {
  if (iso === null) return UNKNOWN;
  const day = new Date(iso);
  return Number.isNaN(day.getTime()) ? iso : date.format(day);
}

/** Local date and time of an ISO 8601 stamp. @example formatDateTime('2026-11-22T14:02:00Z') // '22 Nov 2026, 14:02' */
export function formatDateTime(iso: string | null): string {
  if (iso === null) return UNKNOWN;
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : dateTime.format(time);
}

/** @example formatPlural(1, 'run') // '1 run' */
export function formatPlural(count: number, one: string, many = `${one}s`): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`;
}
