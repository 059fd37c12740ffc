/**
 * Reports as downloads: `/reports/ID/PART` on the page's own host, so that a file of any length leaves as a stream. Each
 * host first checks who asks, as for every file of its page.
 */
import { Readable } from 'node:stream';
import type { Application } from '../../application-interface.js';
import type { ReportFile, ReportFormat } from '../../report/report-files.js';
import { REPORTS_PATH } from '../../../shared/contract/channels.js';

export interface ReportDownload {
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes, made as they are read. */
  open(): Readable;
}

const formats: Readonly<Record<ReportFile['part'], ReportFormat>> = {
  'document.json': 'json',
  'runs.csv': 'csv',
  'notes.csv': 'csv',
};

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
  const [id, part, ...more] = pathname.slice(REPORTS_PATH.length).split('/').map(decoded);
  if (id === undefined || part === undefined || !isPart(part) || more.length > 0) return null;
  const { reportFiles } = await import('../../report/report-files.js');
  const file = reportFiles(await application.report(id), formats[part]).find((candidate) => candidate.part === part);
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

function isPart(part: string): part is ReportFile['part'] {
  return Object.hasOwn(formats, part);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
