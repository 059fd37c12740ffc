/** The session as CSV (RFC 4180): a table of runs, and notes that say what each column means. */
import { stringify } from 'csv-stringify/sync';
import type { SessionDocument } from '../../shared/domain/session-document.js';
import { captionFacts } from './caption.js';
import { cellOf, textCell } from './csv-cells.js';
import { csvColumns } from './csv-columns.js';

const NOTES_HEADER = ['kind', 'name', 'unit', 'definition', 'empty_when', 'source'];

export interface CsvReport {
  /** One row per run, of all phases, in the order in which they ran. */
  readonly runs: string;
  /** One row per fact about the session, then one per column of `runs`. */
  readonly notes: string;
}

/** UTF-8 without a byte order mark, lines ended by CR LF. */
export function reportCsv(document: SessionDocument): CsvReport {
  const rows = document.arms
    .flatMap((arm) => arm.runs.map((run) => ({ arm, run })))
    .toSorted((a, b) => a.run.sequence - b.run.sequence)
    .map(({ arm, run }) => csvColumns.map((column) => cellOf(column.value(run, arm, document.session))));
  const facts = captionFacts(document).map(({ name, text }) => ['session', name, '', text, '', '']);
  const columns = csvColumns.map(({ name, unit, definition, emptyWhen, source }) => [
    'column',
    name,
    unit ?? '',
    definition,
    emptyWhen,
    source,
  ]);
  return {
    runs: toCsv([csvColumns.map((column) => column.name), ...rows]),
    notes: toCsv([NOTES_HEADER, ...[...facts, ...columns].map((row) => row.map(textCell))]),
  };
}

function toCsv(rows: readonly (readonly string[])[]): string {
  return stringify([...rows], { record_delimiter: 'windows' });
}
