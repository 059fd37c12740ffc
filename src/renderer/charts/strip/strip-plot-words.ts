/** The strip plot's finding in words, for those who hear the page. */
import { formatMs } from '../../components/format.js';
import { INTERVAL_FROM, MEDIAN_FROM, type StripDot, type StripPlotData, type StripRow } from './strip-plot.js';

/** @example 'Nova Micro had the lowest median time to first token (339 ms, 3 runs: 334 ms to 549 ms). ...' */
export function stripPlotWords(data: StripPlotData): string {
  const [first, ...others] = data.rows.filter((row) => row.dots.length > 0);
  if (first === undefined) return 'No run has a first token.';
  const opening =
    first.medianMs === null || others.length === 0
      ? `${rowWords(first)}.`
      : `${first.label} had the lowest median time to first token (${figures(first)}).`;
  const few =
    first.n >= MEDIAN_FROM && first.n < INTERVAL_FROM ? ` Fewer than ${INTERVAL_FROM} runs give no interval.` : '';
  return [opening, ...others.map((row) => `${rowWords(row)}.`)].join(' ') + few;
}

function rowWords(row: StripRow): string {
  return `${row.label}: ${figures(row)}`;
}

function figures(row: StripRow): string {
  const values = row.dots.map((dot) => dot.ttftMs);
  const span = `${row.n === 1 ? '1 run' : `${row.n} runs`}: ${formatMs(Math.min(...values))} to ${formatMs(Math.max(...values))}`;
  const interval =
    row.interval === null ? '' : `, interval ${formatMs(row.interval[0])} to ${formatMs(row.interval[1])}`;
  return row.medianMs === null ? span : `${formatMs(row.medianMs)}${interval}, ${span}`;
}

/** What is special about a run, for tooltip and table. */
export function dotNotes(dot: StripDot): string[] {
  return [
    dot.slow ? 'slow run' : null,
    dot.cached ? 'read the prompt cache' : null,
    dot.clientDelayed ? 'delayed by this computer' : null,
  ].filter((note) => note !== null);
}
