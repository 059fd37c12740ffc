/** The WebSockets of the pages that are open: their requests go to the application, its events go to all of them. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { eventNames, type EventName } from '../../../shared/contract/contract.js';
import { clientMessageSchema, type ClientMessage, type HostMessage } from '../../../shared/contract/wire.js';
import type { Application } from '../../application-interface.js';
import { createEventSender, type EventMessage } from './event-sender.js';

/** A prompt may be long; nothing else that a page sends is. */
const maxMessageBytes = 4 * 1024 * 1024;
/** A page that asks but does not read its answers is cut off at this. */
const maxBufferedBytes = 256 * 1024 * 1024;

const closingTimeMs = 500;

const closeCodes = { goingAway: 1001, unsupportedData: 1003, invalidMessage: 1008 } as const;

export interface PageSockets {
  /** For a connection whose headers and cookie were checked. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Pages that are open now. */
  count(): number;
  close(): void;
}

/** @param onCount called with the number of open pages whenever it changed */
export function createPageSockets(application: Application, onCount: (count: number) => void): PageSockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes, clientTracking: false });
  const senders = new Map<WebSocket, ReturnType<typeof createEventSender>>();
  const subscriptions = eventNames.map((name) => subscribe(application, name, broadcast));

  function broadcast(message: EventMessage): void {
    if (senders.size === 0) return;
    const text = JSON.stringify(message);
    for (const send of senders.values()) send(message, text);
  }

  function open(socket: WebSocket): void {
    senders.set(socket, createEventSender(socket));
    socket.on('message', (data, isBinary) => {
      void answer(application, socket, data, isBinary);
    });
    // The close that follows an error says all that is needed.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      senders.delete(socket);
      onCount(senders.size);
    });
    onCount(senders.size);
  }

  return {
    accept(request, socket, head) {
      server.handleUpgrade(request, socket, head, open);
    },
    count: () => senders.size,
    close() {
      for (const unsubscribe of subscriptions) unsubscribe();
      for (const socket of senders.keys()) {
        socket.close(closeCodes.goingAway, 'Firsttoken ends');
        // A page that does not answer must not hold up the end.
        setTimeout(() => {
          socket.terminate();
        }, closingTimeMs).unref();
      }
      senders.clear();
      server.close();
    },
  };
}

function subscribe(application: Application, event: EventName, send: (message: EventMessage) => void): () => void {
  return application.on(event, (payload) => {
    // A name and its own payload are a member of the union, which the compiler cannot see while the name varies.
    send({ event, payload } as EventMessage);
  });
}

async function answer(application: Application, socket: WebSocket, data: RawData, isBinary: boolean): Promise<void> {
  if (isBinary) {
    socket.close(closeCodes.unsupportedData, 'Messages are text');
    return;
  }
  const message = parseMessage(data);
  if (message === null) {
    socket.close(closeCodes.invalidMessage, 'Not a message of this protocol');
    return;
  }
  const result = await application.dispatch(message.name, message.input);
  if (socket.bufferedAmount > maxBufferedBytes) {
    socket.terminate();
    return;
  }
  const reply: HostMessage = { id: message.id, result };
  socket.send(JSON.stringify(reply), () => undefined);
}

function parseMessage(data: RawData): ClientMessage | null {
  try {
    // Text messages arrive as one Buffer, by the default `binaryType` of ws.
    return clientMessageSchema.parse(JSON.parse((data as Buffer).toString('utf8')));
  } catch {
    return null;
  }
}
