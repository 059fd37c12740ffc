/**
 * Answers the HTTP requests of the loopback host: the token's exchange for a cookie, then the files of the page and the
 * reports that it downloads.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Application } from '../../application-interface.js';
import { contractError } from '../../router.js';
import { findPageFile, type PageFiles } from '../page/page-files.js';
import { findReport, isReportPath } from '../page/report-downloads.js';
import { securityHeaders } from '../page/security-headers.js';
import type { BrowserCookies } from './browser-cookies.js';
import { createBodyEncoder, type EncodeBody } from './compressed-bodies.js';
import type { OneTimeTokens } from './one-time-tokens.js';
import { noEntry, refusalResponse } from './refusal-page.js';
import { refuseRequest, type Refusal } from './request-guards.js';

export interface Doorkeeper {
  readonly tokens: OneTimeTokens;
  readonly cookies: BrowserCookies;
}

export const tokenParameter = 'token';

/** @returns a handler that answers every request and never rejects for a fault of the request */
export function createPageHandler(
  files: PageFiles,
  application: Pick<Application, 'report'>,
  { tokens, cookies }: Doorkeeper,
) {
  const encodeBody = createBodyEncoder();

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = readTarget(request);
    if ('status' in target) {
      refuse(response, target);
      return;
    }
    const token = target.searchParams.get(tokenParameter);
    // HEAD must not use the token up: programs that look at links before the user does send it.
    if (token !== null && request.method === 'GET') {
      if (tokens.redeem(token)) letIn(response, cookies.issue());
      else refuse(response, noEntry);
      return;
    }
    if (!cookies.admits(request.headers.cookie)) {
      refuse(response, noEntry);
      return;
    }
    if (isReportPath(target.pathname)) {
      await sendReport(application, target.pathname, request, response);
      return;
    }
    await sendFile(files, encodeBody, target.pathname, request, response);
  };
}

function readTarget(request: IncomingMessage): URL | Refusal {
  const refusal = refuseRequest(request.headers, 'page');
  if (refusal !== null) return refusal;
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, message: 'Only GET and HEAD are answered here.' };
  const url = `http://127.0.0.1${request.url ?? ''}`;
  if (request.url?.startsWith('/') !== true || !URL.canParse(url))
    return { status: 400, message: 'The address of this request cannot be read.' };
  return new URL(url);
}

function letIn(response: ServerResponse, cookie: string): void {
  response.writeHead(303, {
    ...securityHeaders,
    Location: '/',
    'Set-Cookie': cookie,
    'Cache-Control': 'no-store',
    'Content-Length': '0',
  });
  response.end();
}

function refuse(response: ServerResponse, refusal: Refusal): void {
  const { headers, body } = refusalResponse(refusal);
  // Whatever body the request still has is not read.
  response.writeHead(refusal.status, { ...headers, Connection: 'close' });
  response.end(body);
}

async function sendFile(
  files: PageFiles,
  encodeBody: EncodeBody,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = findPageFile(files, pathname);
  if (file === null) {
    refuse(response, { status: 404, message: 'There is no such file in the page.' });
    return;
  }
  const { body, encoding } = await encodeBody(file, request.headers['accept-encoding']);
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': file.mediaType,
    'Content-Length': String(body.length),
    'Cache-Control': file.cacheControl,
    Vary: 'Accept-Encoding',
    ...(encoding === null ? {} : { 'Content-Encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function sendReport(
  application: Pick<Application, 'report'>,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const report = await findReport(application, pathname).catch((error: unknown) => contractError(error).code);
  if (report === null || report === 'not-found') {
    refuse(response, { status: 404, message: 'There is no such report.' });
    return;
  }
  if (typeof report === 'string') {
    refuse(response, { status: 500, message: 'The session could not be read: its results in the window say why.' });
    return;
  }
  response.writeHead(200, { ...securityHeaders, ...report.headers });
  if (request.method === 'HEAD') response.end();
  // A fault on the way destroys the response, so that the browser does not take a part for the whole.
  else await pipeline(report.open(), response);
}
