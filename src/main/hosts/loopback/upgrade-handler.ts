/** Decides which connections become WebSockets: the page's own, with its cookie, at one path. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { BrowserCookies } from './browser-cookies.js';
import type { PageSockets } from './page-sockets.js';
import { noEntry, rawRefusal } from './refusal-page.js';
import { refuseRequest, type Refusal } from './request-guards.js';
import { SOCKET_PATH } from '../../../shared/contract/channels.js';

export function createUpgradeHandler(cookies: BrowserCookies, sockets: PageSockets) {
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const refusal = refuseUpgrade(request, cookies);
    if (refusal === null) sockets.accept(request, socket, head);
    else refuse(socket, refusal);
  };
}

/** Ends a connection that does not speak HTTP, with the same headers as every other answer. */
export function refuseBrokenRequest(_error: Error, socket: Duplex): void {
  refuse(socket, { status: 400, message: 'This request cannot be read.' });
}

function refuseUpgrade(request: IncomingMessage, cookies: BrowserCookies): Refusal | null {
  const refusal = refuseRequest(request.headers, 'socket');
  if (refusal !== null) return refusal;
  if (request.url !== SOCKET_PATH) return { status: 404, message: 'There is no WebSocket here.' };
  return cookies.admits(request.headers.cookie) ? null : noEntry;
}

function refuse(socket: Duplex, refusal: Refusal): void {
  socket.on('error', () => socket.destroy());
  if (!socket.writable) return;
  socket.end(rawRefusal(refusal), () => socket.destroy());
}
