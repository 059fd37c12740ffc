/** Prints a session's results in the format that was asked for. */
import type { SessionDocument } from '../../../shared/domain/session-document.js';
import type { Terminal } from './terminal.js';

export async function printDocument(document: SessionDocument, format: string, terminal: Terminal): Promise<void> {
  switch (format) {
    case 'json':
      return terminal.print(`${JSON.stringify(document, null, 2)}\n`);
    case 'csv': {
      const { reportFiles } = await import('../../report/report-files.js');
      return terminal.print(reportFiles(document, 'csv')[0]?.content ?? '');
    }
    default: {
      const { articleTables } = await import('../../report/tables.js');
      return terminal.print(articleTables(document, format === 'markdown' ? 'markdown' : 'plain'));
    }
  }
}
