/**
 * Which requests are looked at at all. The Host check stops DNS rebinding; the Origin check stops other pages of this
 * machine, whose requests carry our cookie because ports do not divide a site. The port of Host is not compared with
 * our own: behind a tunnel the browser sees another one.
 */
import type { IncomingHttpHeaders } from 'node:http';

export interface Refusal {
  readonly status: 400 | 401 | 403 | 404 | 405 | 421 | 500;
  readonly message: string;
}

const loopbackHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/** @returns null when the request may go on to the check of its cookie */
export function refuseRequest(headers: IncomingHttpHeaders, kind: 'page' | 'socket'): Refusal | null {
  const { host, origin } = headers;
  if (host === undefined || !loopbackHost.test(host))
    return { status: 421, message: 'This server answers only as localhost, 127.0.0.1 or [::1].' };
  if (origin === undefined && kind === 'socket')
    return { status: 403, message: 'A WebSocket must come from the page of this server.' };
  if (origin !== undefined && !isOriginOf(origin, host))
    return { status: 403, message: 'This request comes from the page of another server.' };
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return { status: 403, message: 'Another page led here. Copy the address into the address bar instead.' };
  return null;
}

function isOriginOf(origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { host: originHost, protocol } = new URL(origin);
  return protocol === 'http:' && originHost === new URL(`http://${host}`).host;
}
