/**
 * Sends events to one page, and spares a page that reads too slowly: live batches are dropped for it while too much
 * waits. Once the socket is empty again it gets an empty batch with the number that comes next, so that it sees the
 * gap and reads the whole state, even when no later event follows.
 */
import type { EventName, Events } from '../../../shared/contract/contract.js';
import type { HostMessage } from '../../../shared/contract/wire.js';

/** What is needed of a WebSocket. */
export interface EventSocket {
  readonly bufferedAmount: number;
  send(text: string, sent: (error?: Error | null) => void): void;
}

export type EventMessage = Extract<HostMessage, { event: EventName }>;

/** Bytes that may wait in a socket before its live batches are dropped. */
export const bufferLimitBytes = 1024 * 1024;

/** @returns a function that sends one event; `text` is the message as JSON, made once for all pages */
export function createEventSender(socket: EventSocket): (message: EventMessage, text: string) => void {
  let missed: Events['live.batch'] | null = null;

  function send(text: string): void {
    socket.send(text, (error) => {
      if (missed === null || error || socket.bufferedAmount > 0) return;
      const message: EventMessage = { event: 'live.batch', payload: missed };
      missed = null;
      send(JSON.stringify(message));
    });
  }

  return (message, text) => {
    const isSlow = missed !== null || socket.bufferedAmount > bufferLimitBytes;
    if (message.event !== 'live.batch' || !isSlow) {
      send(text);
      return;
    }
    const { sessionId, seq, events } = message.payload;
    missed = { sessionId, seq: seq + events.length, events: [] };
  };
}
