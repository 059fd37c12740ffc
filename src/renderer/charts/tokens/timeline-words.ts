/** Replies over time in words, for those who hear the page and beside the lines. */
import { formatCount, formatMs, formatPlural } from '../../components/format.js';
import type { TimelineRow } from './timeline-rows.js';

/** @example 'Nova Micro, run 2: first token after 339 ms, then 1,204 characters (256 tokens) until 1,297 ms. ...' */
export function cumulativeFinding(rows: readonly TimelineRow[]): string {
  return rows.map((row) => `${row.label}, run ${row.run.ordinal}: ${replyWords(row)}.`).join(' ');
}

/** @example 'first token after 339 ms, then 1,204 characters (256 tokens) until 1,297 ms' */
export function replyWords({ drawn }: Pick<TimelineRow, 'drawn'>): string {
  if (drawn.deltas === 0) return 'no text came';
  return `first token after ${formatMs(drawn.ttftMs)}, then ${lengthWords(drawn)} until ${formatMs(drawn.endMs)}`;
}

/** @example '1,204 characters (256 tokens)'; tokens only where the usage tells them */
export function lengthWords({ characters, outputTokens }: TimelineRow['drawn']): string {
  const tokens = outputTokens === null ? '' : ` (${formatPlural(outputTokens, 'token')})`;
  return `${formatPlural(characters, 'character')}${tokens}`;
}

/** The longest gap leads: it is what a reader notices. */
export function gapsFinding(rows: readonly TimelineRow[]): string {
  const known = rows
    .flatMap((row) => (row.drawn.longestGapMs === null ? [] : [{ row, longestMs: row.drawn.longestGapMs }]))
    .sort((a, b) => b.longestMs - a.longestMs);
  const [longest] = known;
  if (longest === undefined) return 'No reply came in more than one piece.';
  const each = known.map(({ row, longestMs }) =>
    [
      `${row.label}, run ${row.run.ordinal}: typically ${gapMs(row.drawn.typicalGapMs)}`,
      `at most ${gapMs(longestMs)}`,
      formatPlural(row.drawn.deltas, 'delta'),
    ].join(', '),
  );
  return `The longest gap between two deltas was ${gapMs(longest.longestMs)}, in ${longest.row.label}, run ${longest.row.run.ordinal}. ${each.join('. ')}.`;
}

/** Gaps of few milliseconds are common: they need a decimal. @example gapMs(4.26) // '4.3 ms' */
export function gapMs(ms: number | null): string {
  if (ms === null || ms >= 10) return formatMs(ms);
  return ms < 0.1 ? '< 0.1 ms' : `${ms.toFixed(1)} ms`;
}

/** @example '12 of 255 came together with the one before' */
export function coalescedWords({ drawn }: Pick<TimelineRow, 'drawn'>): string {
  const gaps = Math.max(0, drawn.deltas - 1);
  return `${formatCount(drawn.coalesced)} of ${formatCount(gaps)}`;
}
