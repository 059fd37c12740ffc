/** Writes a session's results into files, and prints where they are. */
import { accessSync, constants, statSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { ApplicationError } from '../../../shared/contract/result.js';
import type { SessionReport } from '../../../shared/domain/session-outline.js';
import type { AccountIds } from '../../report/account-ids.js';
import type { ReportFile } from '../../report/report-files.js';
import { makeFolder } from '../../storage/make-folder.js';
import type { Terminal } from './terminal.js';

const extensions: Readonly<Record<string, string>> = { json: '.json', markdown: '.md', table: '.txt' };

/**
 * Makes the folder that `writeDocument` will write into, before anything is measured.
 *
 * @throws ApplicationError with code `invalid-input` when it cannot be made or written
 */
export function prepareOutput(out: string, format: string): void {
  const folder = isFile(out, format) ? dirname(out) : out;
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    if (!statSync(folder).isDirectory()) throw new Error('it is not a folder');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ApplicationError(
      'invalid-input',
      `Cannot write to ${folder}: ${reason}`,
      'Give another folder with --out.',
      {
        field: '--out',
        cause,
      },
    );
  }
}

/**
 * @param out a folder; or a file's path, when the format is one file and the path ends as such files do
 * @throws ApplicationError with code `invalid-input` when a file cannot be written; nothing stored is lost
 */
export async function writeDocument(
  report: SessionReport,
  format: string,
  out: string,
  terminal: Terminal,
  accountIds: AccountIds = 'masked',
): Promise<void> {
  const { writeReport } = await import('../../report/write-report.js');
  const files = await filesOf(report, format, accountIds);
  const named = isFile(out, format) ? files.map((file) => ({ ...file, fileName: basename(out) })) : files;
  const paths = writeReport(named, isFile(out, format) ? dirname(out) : out);
  await terminal.print(paths.map((path) => `${path}\n`).join(''));
}

async function filesOf(
  report: SessionReport,
  format: string,
  accountIds: AccountIds,
): Promise<Pick<ReportFile, 'fileName' | 'pieces'>[]> {
  const { reportFiles } = await import('../../report/report-files.js');
  if (format === 'csv' || format === 'json') return reportFiles(report, format, accountIds);
  const { articleTables } = await import('../../report/tables.js');
  const content = articleTables(report.outline, format === 'markdown' ? 'markdown' : 'plain', accountIds);
  // Named as the document is, so that both lie side by side.
  return reportFiles(report, 'json', accountIds).map(({ fileName }) => ({
    fileName: `${fileName.slice(0, -extname(fileName).length)}${extensions[format] ?? '.txt'}`,
    pieces: () => [content],
  }));
}

function isFile(out: string, format: string): boolean {
  return extensions[format] !== undefined && extname(out) === extensions[format];
}
