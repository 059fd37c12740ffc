/**
 * Reports as downloads on the page's own host, so that a file of any length leaves as a stream. Each host first checks who
 * asks, as for every file of its page.
 */
import { Readable } from 'node:stream';
import type { Application } from '../../application-interface.js';
import { parseReportAddress, partFormats } from '../../report/report-address.js';
import type { ReportFile } from '../../report/report-files.js';
import { REPORTS_PATH } from '../../../shared/contract/channels.js';

export interface ReportDownload {
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes, made as they are read. */
  open(): Readable;
}

export function isReportPath(pathname: string): boolean {
  return pathname.startsWith(REPORTS_PATH);
}

/**
 * @param pathname as in a URL; it is decoded once
 * @returns null when it names no file of a report
 * @throws ApplicationError `not-found` or `storage`, as `Application.report`
 */
export async function findReport(
  application: Pick<Application, 'report'>,
  pathname: string,
): Promise<ReportDownload | null> {
  const address = parseReportAddress(pathname);
  if (address === null) return null;
  const { id, part, accountIds } = address;
  const { reportFiles } = await import('../../report/report-files.js');
  const files = reportFiles(await application.report(id), partFormats[part], accountIds);
  const file = files.find((candidate) => candidate.part === part);
  return file === undefined ? null : downloadOf(file);
}

function downloadOf({ fileName, mediaType, pieces }: ReportFile): ReportDownload {
  return {
    headers: {
      'Content-Type': mediaType,
      // The name is safe, hence plain ASCII.
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'no-store',
    },
    open: () => Readable.from(pieces(), { objectMode: false }),
  };
}
