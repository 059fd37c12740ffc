/**
 * Serves the built page and the reports that it downloads at `app://bundle/`, from the same map of files and with the same
 * headers as the loopback host.
 */
import { Readable } from 'node:stream';
import { protocol } from 'electron';
import type { Application } from '../../application-interface.js';
import { findPageFile, type PageFiles } from '../page/page-files.js';
import { findReport, isReportPath } from '../page/report-downloads.js';
import { securityHeaders } from '../page/security-headers.js';
import { APP_SCHEME, isAppUrl } from './app-origin.js';

/** Must be called before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

type ReportSource = Pick<Application, 'report'>;

export function serveAppScheme(files: PageFiles, application: ReportSource): void {
  protocol.handle(APP_SCHEME, (request) => answerAppRequest(files, application, request));
}

function answerAppRequest(
  files: PageFiles,
  application: ReportSource,
  { method, url }: Pick<Request, 'method' | 'url'>,
): Response | Promise<Response> {
  if (method !== 'GET') return emptyResponse(405);
  if (!isAppUrl(url)) return emptyResponse(404);
  const { pathname } = new URL(url);
  if (isReportPath(pathname)) return answerReport(application, pathname);
  const file = findPageFile(files, pathname);
  if (file === null) return emptyResponse(404);
  return new Response(new Uint8Array(file.body), {
    headers: { ...securityHeaders, 'Content-Type': file.mediaType, 'Cache-Control': file.cacheControl },
  });
}

async function answerReport(application: ReportSource, pathname: string): Promise<Response> {
  const report = await findReport(application, pathname).catch(() => null);
  if (report === null) return emptyResponse(404);
  return new Response(Readable.toWeb(report.open()), { headers: { ...securityHeaders, ...report.headers } });
}

function emptyResponse(status: number): Response {
  return new Response(null, { status, headers: { ...securityHeaders } });
}
