/** The strip plot in words: its finding, the label of a row, and what is said of a dot. */
import { formatCount, formatMs, formatPlural } from '../../components/format.js';
import { shortLabel } from '../../components/short-label.js';
import { labelLines } from '../label-lines.js';
import { INTERVAL_FROM, MEDIAN_FROM, type StripDot, type StripPlotData, type StripRow } from './strip-plot.js';

/** Of many arms the first ones are named; the data table has all. */
const NAMED_ARMS = 6;
const ROW_CHARACTERS = 30;

/**
 * For those who hear the page.
 *
 * @example 'Nova Micro had the lowest median time to first token: 339 ms (3 runs, 334 ms to 549 ms). ...'
 */
export function stripPlotWords({ rows }: StripPlotData): string {
  const [first, ...others] = rows.filter((row) => row.dots.length > 0);
  if (first === undefined) return 'No run has a first token.';
  const opening =
    first.medianMs === null || others.length === 0
      ? `${first.label}: ${figures(first)}.`
      : `${first.label} had the lowest median time to first token: ${figures(first)}.`;
  const named = others.slice(0, NAMED_ARMS - 1).map((row) => `${row.label}: ${figures(row)}.`);
  const left = others.length - named.length;
  return [
    opening,
    orderWords(first, others),
    ...named,
    left > 0 ? `${left} more arms.` : '',
    slowRunsWords(rows),
    few(first),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** What the description under the title says. */
export function stripPlotDescription({ rows }: StripPlotData): string {
  const dots = rows.reduce((sum, row) => sum + row.dots.length, 0);
  const drawn = rows.reduce((sum, row) => sum + row.drawn.length, 0);
  const gate = rows.every(({ n }) => n < INTERVAL_FROM) ? ` Fewer than ${INTERVAL_FROM} runs give no interval.` : '';
  if (drawn === dots) {
    return `Every dot is one of ${formatPlural(dots, 'run')}; the lowest median stands on top.${gate}`;
  }
  return (
    `${formatCount(drawn)} of ${formatCount(dots)} runs are drawn: all slow, marked and outermost ones, and evenly ` +
    'spaced ones of the others. The figures are of all runs; the lowest median stands on top.'
  );
}

/**
 * The label beside a row.
 *
 * @param lines 1 where rows are low
 */
export function rowLabel(row: StripRow, lines: 1 | 3): string[] {
  const median = row.medianMs === null ? '' : `${formatMs(row.medianMs)}, `;
  if (lines === 1) {
    return [`${shortLabel(row.label, ROW_CHARACTERS)}  ${median}${countWords(row)}`];
  }
  // The axis may not take the room of the dots; the tooltip and the tables have the whole label.
  return [...labelLines(row.label), `${row.medianMs === null ? '' : 'median '}${median}${countWords(row)}`];
}

/** @example 'n = 19 of 20' where a run failed */
function countWords({ n, planned }: StripRow): string {
  return planned > n ? `n = ${formatCount(n)} of ${formatCount(planned)}` : `n = ${formatCount(n)}`;
}

/** What is special about a run, for tooltip and table. */
export function dotNotes(dot: StripDot): string[] {
  return [
    dot.slow ? 'slow run' : null,
    dot.cached ? 'read the prompt cache' : null,
    dot.clientDelayed ? 'delayed by this computer' : null,
  ].filter((note) => note !== null);
}

function figures(row: StripRow): string {
  const values = row.dots.map((dot) => dot.ttftMs);
  const span = `${formatPlural(row.n, 'run')}, ${formatMs(least(values))} to ${formatMs(most(values))}`;
  if (row.medianMs === null) return span;
  const interval =
    row.interval === null ? '' : `95 % interval ${formatMs(row.interval[0])} to ${formatMs(row.interval[1])}, `;
  return `${formatMs(row.medianMs)} (${interval}${span})`;
}

/** Arms with too few runs to be tested have no rank. */
function orderWords({ rank }: StripRow, others: readonly StripRow[]): string {
  if (rank === null) return '';
  if (rank.to > 1) return `It could not be told apart from ${formatPlural(rank.to - 1, 'other')}.`;
  const untested = others.filter((row) => row.rank === null).length;
  return `It was told apart from all others${untested === 0 ? '' : ' that had enough runs'}.`;
}

function slowRunsWords(rows: readonly StripRow[]): string {
  const slow = rows.flatMap((row) => row.dots.filter((dot) => dot.slow).map((dot) => ({ ...dot, label: row.label })));
  const slowest = slow.reduce<(typeof slow)[number] | null>(
    (worst, dot) => (worst === null || dot.ttftMs > worst.ttftMs ? dot : worst),
    null,
  );
  if (slowest === null) return '';
  const which = `${slowest.label}, run ${slowest.ordinal}, ${formatMs(slowest.ttftMs)}`;
  return slow.length === 1 ? `Slow run: ${which}.` : `${slow.length} slow runs; the slowest: ${which}.`;
}

function few({ n }: StripRow): string {
  return n >= MEDIAN_FROM && n < INTERVAL_FROM ? `Fewer than ${INTERVAL_FROM} runs give no interval.` : '';
}

/** Spreading a list of many thousands into a call would overflow the stack. */
function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Infinity);
}

function most(values: readonly number[]): number {
  return values.reduce((high, value) => Math.max(high, value), 0);
}
