/** What applying a strategy takes, in a line. */
import type { Strategy } from '../../../shared/cheat-sheet/strategy.js';

const levels = { low: 'Low effort', medium: 'Some effort', high: 'High effort' } as const;

/** @example 'Low effort: one field of the request.' */
export function effortWords({ effort: { level, reason } }: Pick<Strategy, 'effort'>): string {
  return `${levels[level]}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
}
