/** A session's report as files, ready to be written or downloaded. Their content is made while it is written. */
import type { SessionOutline, SessionReport } from '../../shared/domain/session-outline.js';
import { type AccountIds, withAccountIds } from './account-ids.js';
import { csvNotes, csvRunPieces } from './csv.js';
import { jsonPieces } from './json.js';
import { safeFileName } from './safe-file-name.js';

const CSV = 'text/csv; charset=utf-8; header=present';

export interface ReportFile {
  /** Which file of the report it is; the last part of its address. */
  readonly part: 'document.json' | 'runs.csv' | 'notes.csv';
  /** Safe on every platform. */
  readonly fileName: string;
  readonly mediaType: string;
  /** @throws ApplicationError `storage`, while it is gone through, when a run cannot be read */
  readonly pieces: () => Iterable<string>;
}

export type ReportFormat = 'csv' | 'json';

/** @returns CSV: the table of runs, then its notes; JSON: the document. Names carry the session's name and start. */
export function reportFiles(
  report: SessionReport,
  format: ReportFormat,
  accountIds: AccountIds = 'masked',
): ReportFile[] {
  const { outline } = report;
  const name = (ending: string): string => fileName(outline.session, ending, accountIds);
  if (format === 'json')
    return [
      {
        part: 'document.json',
        fileName: name('.json'),
        mediaType: 'application/json',
        pieces: () => jsonPieces(report, accountIds),
      },
    ];
  return [
    { part: 'runs.csv', fileName: name('-runs.csv'), mediaType: CSV, pieces: () => csvRunPieces(outline, accountIds) },
    { part: 'notes.csv', fileName: name('-notes.csv'), mediaType: CSV, pieces: () => [csvNotes(outline, accountIds)] },
  ];
}

function fileName({ name, startedAt }: SessionOutline['session'], ending: string, accountIds: AccountIds): string {
  const start = startedAt.replaceAll(/[-:]|\.\d+/g, '');
  // The start stands behind the name and tells sessions apart, so it must not be cut off.
  return safeFileName(`firsttoken-${withAccountIds(name, accountIds).slice(0, 60)}-${start}`, ending);
}
