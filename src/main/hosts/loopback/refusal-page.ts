/** The small page that a refused browser sees: what happened and how to get in. No script, no style, no secret. */
import { STATUS_CODES } from 'node:http';
import { securityHeaders } from '../page/security-headers.js';
import type { Refusal } from './request-guards.js';

const wayIn =
  '<p>To get in again, go to the terminal where Firsttoken runs and press Enter there: it prints a new address that ' +
  'works once, for ten minutes. Or end it and run <code>npm start</code> again.</p>' +
  '<p>If this browser was let in before, <a href="/">the page without the token</a> still works.</p>';

export const noEntry: Refusal = {
  status: 401,
  message:
    'This address has no valid token: it was used already, it is older than ten minutes, or Firsttoken restarted.',
};

/** Every header and the body of a refusal. */
export function refusalResponse(refusal: Refusal): { headers: Record<string, string>; body: string } {
  const title = `${String(refusal.status)} ${STATUS_CODES[refusal.status] ?? ''}`;
  const body =
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Firsttoken: ${title}</title></head>` +
    `<body><h1>Firsttoken</h1><p>${refusal.message}</p>${refusal.status === 401 ? wayIn : ''}</body></html>\n`;
  return {
    headers: {
      ...securityHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(body)),
      'Cache-Control': 'no-store',
      ...(refusal.status === 405 ? { Allow: 'GET, HEAD' } : {}),
    },
    body,
  };
}

/** The same as bytes, for a connection that asked for a WebSocket or that does not speak HTTP. */
export function rawRefusal(refusal: Refusal): string {
  const { headers, body } = refusalResponse(refusal);
  const lines = Object.entries({ ...headers, Connection: 'close' }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${String(refusal.status)} ${STATUS_CODES[refusal.status] ?? ''}\r\n${lines.join('')}\r\n${body}`;
}
