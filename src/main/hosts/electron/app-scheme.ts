/** Serves the built page at `app://bundle/`, from the same map of files and with the same headers as the loopback host. */
import { protocol } from 'electron';
import { findPageFile, type PageFiles } from '../page/page-files.js';
import { securityHeaders } from '../page/security-headers.js';
import { APP_SCHEME, isAppUrl } from './app-origin.js';

/** Must be called before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function serveAppScheme(files: PageFiles): void {
  protocol.handle(APP_SCHEME, (request) => answerAppRequest(files, request));
}

function answerAppRequest(files: PageFiles, { method, url }: Pick<Request, 'method' | 'url'>): Response {
  if (method !== 'GET') return emptyResponse(405);
  const file = isAppUrl(url) ? findPageFile(files, new URL(url).pathname) : null;
  if (file === null) return emptyResponse(404);
  return new Response(new Uint8Array(file.body), {
    headers: { ...securityHeaders, 'Content-Type': file.mediaType, 'Cache-Control': file.cacheControl },
  });
}

function emptyResponse(status: number): Response {
  return new Response(null, { status, headers: { ...securityHeaders } });
}
