/** Prints a session's results in the format that was asked for. */
import type { SessionReport } from '../../../shared/domain/session-outline.js';
import type { Terminal } from './terminal.js';

export async function printDocument(report: SessionReport, format: string, terminal: Terminal): Promise<void> {
  if (format === 'json' || format === 'csv') {
    const { reportFiles } = await import('../../report/report-files.js');
    // Of CSV the runs: its notes are a table of another form.
    const [file] = reportFiles(report, format);
    for (const piece of file?.pieces() ?? []) await terminal.print(piece);
    return;
  }
  const { articleTables } = await import('../../report/tables.js');
  await terminal.print(articleTables(report.outline, format === 'markdown' ? 'markdown' : 'plain'));
}
