/** A session's report as files, ready to be written or downloaded. */
import type { ReportFile } from '../../shared/contract/session-requests.js';
import type { SessionDocument } from '../../shared/domain/session-document.js';
import { reportCsv } from './csv.js';
import { safeFileName } from './safe-file-name.js';

const CSV = 'text/csv; charset=utf-8; header=present';

/** @returns CSV: the table of runs, then its notes; JSON: the document. Names carry the session's name and start. */
export function reportFiles(document: SessionDocument, format: 'csv' | 'json'): ReportFile[] {
  if (format === 'json')
    return [
      {
        fileName: fileName(document, '.json'),
        mediaType: 'application/json',
        content: `${JSON.stringify(document, null, 2)}\n`,
      },
    ];
  const { runs, notes } = reportCsv(document);
  return [
    { fileName: fileName(document, '-runs.csv'), mediaType: CSV, content: runs },
    { fileName: fileName(document, '-notes.csv'), mediaType: CSV, content: notes },
  ];
}

function fileName({ session }: SessionDocument, ending: string): string {
  const start = session.startedAt.replaceAll(/[-:]|\.\d+/g, '');
  // The start stands behind the name and tells sessions apart, so it must not be cut off.
  return safeFileName(`firsttoken-${session.name.slice(0, 60)}-${start}`, ending);
}
