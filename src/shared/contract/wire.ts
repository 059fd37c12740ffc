/** Messages of the loopback host's WebSocket and, in shape, of Electron's two IPC channels. */
import { z } from 'zod';
import type { EventName, Events } from './contract.js';
import type { Result } from './result.js';

export { EVENT_CHANNEL, REQUEST_CHANNEL, SOCKET_PATH } from './channels.js';

/** Page to host. The name and the input are checked by the router. */
export const clientMessageSchema = z.strictObject({ id: z.int().nonnegative(), name: z.string(), input: z.unknown() });
export type ClientMessage = z.infer<typeof clientMessageSchema>;

/** Host to page: an answer, or an event. */
export type HostMessage =
  { id: number; result: Result<unknown> } | { [E in EventName]: { event: E; payload: Events[E] } }[EventName];
