/** Opens the browser's own WebSocket to the host that served the page. */
import { SOCKET_PATH } from '../../shared/contract/channels.js';
import type { Loss, OpenSocket, SocketEvents } from './socket-bridge.js';

/** The host says so as it ends (RFC 6455, 7.4.1: going away). */
const GOING_AWAY = 1001;
const ANSWER_WITHIN_MS = 2_000;

export function openBrowserSocket(events: SocketEvents): OpenSocket {
  const socket = new WebSocket(new URL(SOCKET_PATH, window.location.href.replace(/^http/, 'ws')));
  let opened = false;
  socket.addEventListener('open', () => {
    opened = true;
    events.onOpen();
  });
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    events.onText(data);
  });
  // A failed connection ends with `close` too, after `error`.
  socket.addEventListener('close', ({ code }) => {
    if (opened) events.onClose(code === GOING_AWAY ? 'ended' : 'lost');
    else
      void whyRefused().then((loss) => {
        events.onClose(loss);
      });
  });
  return socket;
}

/** A browser does not tell a page why a WebSocket could not be made; a plain request does. */
async function whyRefused(): Promise<Loss> {
  try {
    const answer = await fetch('/', {
      method: 'HEAD',
      cache: 'no-store',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    return answer.status === 401 ? 'refused' : 'lost';
  } catch {
    return 'lost';
  }
}
