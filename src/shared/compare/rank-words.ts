/** Places as tables and findings show them. */
import type { ArmSummary } from '../domain/session-document.js';

/** @example rankWords({ from: 1, to: 3 }) // "1-3"; a dash where arms could not be tested */
export function rankWords(rank: ArmSummary['rank']): string {
  if (rank === null) return '-';
  return rank.from === rank.to ? String(rank.from) : `${rank.from}-${rank.to}`;
}
