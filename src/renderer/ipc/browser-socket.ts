/** Opens the browser's own WebSocket to the host that served the page. */
import { SOCKET_PATH } from '../../shared/contract/channels.js';
import type { OpenSocket, SocketEvents } from './socket-bridge.js';

export function openBrowserSocket(events: SocketEvents): OpenSocket {
  const socket = new WebSocket(new URL(SOCKET_PATH, window.location.href.replace(/^http/, 'ws')));
  socket.addEventListener('open', () => {
    events.onOpen();
  });
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    events.onText(data);
  });
  // A failed connection ends with `close` too, after `error`.
  socket.addEventListener('close', () => {
    events.onClose();
  });
  return socket;
}
