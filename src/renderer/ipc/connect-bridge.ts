/** The window's one way to the application: Electron's preload where there is one, else the loopback host's WebSocket. */
import type { Bridge } from '../../shared/contract/contract.js';
import { openBrowserSocket } from './browser-socket.js';
import { type ConnectedBridge, createSocketBridge } from './socket-bridge.js';

export type { ConnectedBridge } from './socket-bridge.js';

/** Connects at once; requests made before the connection stands wait for it. */
export function connectBridge(): ConnectedBridge {
  return window.firsttoken === undefined
    ? createSocketBridge({ openSocket: openBrowserSocket })
    : withoutLoss(window.firsttoken);
}

/** The application and its Electron window live and die together. */
function withoutLoss(bridge: Bridge): ConnectedBridge {
  return {
    request: (name, input) => bridge.request(name, input),
    on: (event, callback) => bridge.on(event, callback),
    onConnection(callback) {
      callback(true, null);
      return () => undefined;
    },
    reconnect: () => undefined,
  };
}
