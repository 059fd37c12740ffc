/** A page of the loopback host that keeps every frame of its WebSocket, in both directions. */
import { once } from 'node:events';
import type { LoopbackHost } from '../../../../src/main/hosts/loopback/start-loopback-host.js';
import type {
  EventName,
  Events,
  RequestInput,
  RequestName,
  RequestOutput,
} from '../../../../src/shared/contract/contract.js';
import type { Result } from '../../../../src/shared/contract/result.js';
import { dial, enter } from './host-client.js';

export interface RecordingPage {
  readonly cookie: string;
  readonly received: readonly string[];
  readonly sent: readonly string[];
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Result<RequestOutput<N>>>;
  on<E extends EventName>(event: E, callback: (payload: Events[E]) => void): void;
  /** The first event that fits, also one that has come already. */
  first<E extends EventName>(event: E, fits: (payload: Events[E]) => boolean): Promise<Events[E]>;
  close(): void;
}

type Message = { id: number; result: Result<never> } | { event: EventName; payload: never };

export async function openRecordingPage(host: LoopbackHost): Promise<RecordingPage> {
  const cookie = await enter(host);
  const socket = dial(host.origin, cookie);
  const received: string[] = [];
  const sent: string[] = [];
  const events: Extract<Message, { event: EventName }>[] = [];
  const answers = new Map<number, (result: Result<never>) => void>();
  const listeners = new Set<(message: Extract<Message, { event: EventName }>) => void>();
  socket.on('message', (data: Buffer) => {
    const text = data.toString('utf8');
    received.push(text);
    const message = JSON.parse(text) as Message;
    if ('id' in message) {
      answers.get(message.id)?.(message.result);
      return;
    }
    events.push(message);
    for (const listener of listeners) listener(message);
  });
  await once(socket, 'open');

  function on<E extends EventName>(event: E, callback: (payload: Events[E]) => void): () => void {
    const listener = (message: { event: EventName; payload: never }): void => {
      if (message.event === event) callback(message.payload);
    };
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return {
    cookie,
    received,
    sent,
    request(name, input) {
      const text = JSON.stringify({ id: sent.length, name, input });
      const { promise, resolve } = Promise.withResolvers<Result<never>>();
      answers.set(sent.length, resolve);
      sent.push(text);
      socket.send(text);
      return promise;
    },
    on: (event, callback) => void on(event, callback),
    first(event, fits) {
      const past = events.find((message) => message.event === event && fits(message.payload));
      if (past !== undefined) return Promise.resolve(past.payload);
      return new Promise((resolve) => {
        const stop = on(event, (payload) => {
          if (!fits(payload)) return;
          stop();
          resolve(payload);
        });
      });
    },
    close() {
      socket.close();
    },
  };
}
