/** Prints a session's results in the format that was asked for. */
import type { SessionReport } from '../../../shared/domain/session-outline.js';
import type { AccountIds } from '../../report/account-ids.js';
import type { Terminal } from './terminal.js';

export async function printDocument(
  report: SessionReport,
  format: string,
  terminal: Terminal,
  accountIds: AccountIds = 'masked',
): Promise<void> {
  if (format === 'json' || format === 'csv') {
    const { reportFiles } = await import('../../report/report-files.js');
    // Of CSV the runs: its notes are a table of another form.
    const [file] = reportFiles(report, format, accountIds);
    for (const piece of file?.pieces() ?? []) await terminal.print(piece);
    return;
  }
  const { articleTables } = await import('../../report/tables.js');
  await terminal.print(articleTables(report.outline, format === 'markdown' ? 'markdown' : 'plain', accountIds));
}
