/** Names of the two transports. Free of imports: the sandboxed preload can load nothing but `electron`, and the page needs no zod. */

/** `ipcRenderer.invoke(REQUEST_CHANNEL, name, input)`. */
export const REQUEST_CHANNEL = 'firsttoken:request';
/** `webContents.send(EVENT_CHANNEL, event, payload)`. */
export const EVENT_CHANNEL = 'firsttoken:event';
/** Where the loopback host's WebSocket is, on the origin of the page. */
export const SOCKET_PATH = '/socket';
/** Under this, on the origin of the page, both hosts offer the files of reports. */
export const REPORTS_PATH = '/reports/';
