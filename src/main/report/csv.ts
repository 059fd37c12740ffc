/** The session as CSV (RFC 4180): a table of runs, and notes that say what each column means. */
import { stringify } from 'csv-stringify/sync';
import type { SessionOutline } from '../../shared/domain/session-outline.js';
import { comparisonWords } from '../../shared/compare/verdict-words.js';
import { formatP } from '../../shared/domain/figures/format-figure.js';
import { type AccountIds, withAccountIds } from './account-ids.js';
import { captionFacts } from './caption.js';
import { cellOf, textCell } from './csv-cells.js';
import { csvColumns } from './csv-columns.js';

const NOTES_HEADER = ['kind', 'name', 'unit', 'definition', 'empty_when', 'source'];
/** Rows of one piece: some hundred kilobytes. */
const ROWS_AT_ONCE = 200;

/**
 * One row per run, of all phases, in the order in which they ran. UTF-8 without a byte order mark, lines ended by CR LF;
 * in pieces, since a long session has many rows.
 */
export function* csvRunPieces({ session, arms }: SessionOutline, accountIds: AccountIds = 'masked'): Generator<string> {
  const inOrder = arms
    .flatMap((arm) => arm.runs.map((run) => ({ arm, run })))
    .toSorted((a, b) => a.run.sequence - b.run.sequence);
  yield toCsv([csvColumns.map((column) => column.name)], accountIds);
  for (let start = 0; start < inOrder.length; start += ROWS_AT_ONCE) {
    const some = inOrder.slice(start, start + ROWS_AT_ONCE);
    const rows = some.map(({ arm, run }) => csvColumns.map((column) => cellOf(column.value(run, arm, session))));
    yield toCsv(rows, accountIds);
  }
}

/** One row per fact about the session, comparison and finding, then one per column of the runs. */
export function csvNotes(outline: SessionOutline, accountIds: AccountIds = 'masked'): string {
  const facts = captionFacts(outline).map(({ name, text }) => ['session', name, '', text, '', '']);
  const label = (id: string): string => outline.arms.find((arm) => arm.id === id)?.label ?? id;
  const comparisons = outline.comparisons.map((comparison) => {
    const p = comparison.adjustedP === null ? '' : `; p ${formatP(comparison.adjustedP)} after Holm`;
    return ['comparison', comparison.factor, '', `${comparisonWords(comparison, label)}${p}`, '', ''];
  });
  const findings = outline.findings.map(({ kind, text, advice }) => ['finding', kind, '', `${text} ${advice}`, '', '']);
  const columns = csvColumns.map(({ name, unit, definition, emptyWhen, source }) => [
    'column',
    name,
    unit ?? '',
    definition,
    emptyWhen,
    source,
  ]);
  const notes = [...facts, ...comparisons, ...findings, ...columns].map((row) => row.map(textCell));
  return toCsv([NOTES_HEADER, ...notes], accountIds);
}

function toCsv(rows: readonly (readonly string[])[], accountIds: AccountIds): string {
  return withAccountIds(stringify([...rows], { record_delimiter: 'windows' }), accountIds);
}
