/**
 * The contract over the loopback host's WebSocket. A lost connection is taken up again by itself, with growing
 * pauses; subscriptions outlive it, requests do not.
 *
 *     connecting -> connected -> lost -> connected ...
 *               '-> lost
 */
import type {
  Bridge,
  EventName,
  Events,
  RequestInput,
  RequestName,
  RequestOutput,
} from '../../shared/contract/contract.js';
import type { ContractError, Result } from '../../shared/contract/result.js';
import type { ClientMessage, HostMessage } from '../../shared/contract/wire.js';
import { type WatchSilence, watchSilence } from './silence-watch.js';

/**
 * Why there is no connection: `lost` without a word, `ended` by an application that said so, or `refused` by one that does
 * not know this page, since it was started after the page was opened.
 */
export type Loss = 'lost' | 'ended' | 'refused';

/** A bridge that can break. */
export interface ConnectedBridge extends Bridge {
  /**
   * @param callback called at once when the state is known, then whenever the connection is made (true, null) or lost
   *   (false), and when more is known of why it is lost
   * @returns a function that ends the subscription
   */
  onConnection(callback: (connected: boolean, loss: Loss | null) => void): () => void;
  /** Tries again now, where it would have waited. */
  reconnect(): void;
}

export interface SocketEvents {
  onOpen(): void;
  onText(text: string): void;
  /** Called once, also when the connection could not be made. */
  onClose(loss: Loss): void;
}

export interface OpenSocket {
  send(text: string): void;
  close(): void;
}

export interface SocketBridgeOptions {
  readonly openSocket: (events: SocketEvents) => OpenSocket;
  /** Calls back after so many milliseconds; tests hand in their own. */
  readonly wait?: (callback: () => void, ms: number) => void;
  /** Finds a connection that is dead although nobody closed it. */
  readonly silence?: WatchSilence;
}

export interface SocketBridge extends ConnectedBridge {
  /** Ends the connection for good. */
  close(): void;
}

const firstPauseMs = 250;
const longestPauseMs = 5_000;

export const disconnectedError: ContractError = {
  code: 'disconnected',
  message: 'The connection to Firsttoken is lost.',
  hint: 'The window connects again by itself. If it does not, see whether Firsttoken still runs in its terminal.',
};

interface Request {
  readonly text: string;
  readonly answer: (result: Result<unknown>) => void;
}

export function createSocketBridge({
  openSocket,
  wait = setTimeout,
  silence = watchSilence,
}: SocketBridgeOptions): SocketBridge {
  const listeners = createListeners();
  const connectionCallbacks = new Set<{ call: (connected: boolean, loss: Loss | null) => void }>();
  const open = new Map<number, Request>();
  let state: 'connecting' | 'connected' | 'lost' | 'closed' = 'connecting';
  let loss: Loss | null = null;
  let pauseMs = firstPauseMs;
  /** Ends the pause before the next attempt; null while there is none. */
  let endPause: (() => void) | null = null;
  let lastId = 0;
  const watch = silence({ ask: askAnything, giveUp });
  /** Counts connections: what an abandoned one still says does not matter. */
  let connection = 0;
  let socket = connect();

  function connect(): OpenSocket {
    const own = ++connection;
    const unlessAbandoned =
      <A extends unknown[]>(act: (...args: A) => void) =>
      (...args: A): void => {
        if (own === connection) act(...args);
      };
    return openSocket({
      onOpen: unlessAbandoned(onOpen),
      onText: unlessAbandoned(onText),
      onClose: unlessAbandoned(onClose),
    });
  }

  /** The answer is heard; nobody waits for it. */
  function askAnything(): void {
    const message: ClientMessage = { id: ++lastId, name: 'application.info', input: {} };
    socket.send(JSON.stringify(message));
  }

  function giveUp(): void {
    const dead = socket;
    connection += 1;
    onClose('lost');
    dead.close();
  }

  function onOpen(): void {
    pauseMs = firstPauseMs;
    // What was asked while the first connection was being made.
    for (const { text } of open.values()) socket.send(text);
    changeState('connected', null);
    watch.heard();
  }

  function onText(text: string): void {
    watch.heard();
    // The host builds every message by the type; nothing else can send on this connection.
    const message = JSON.parse(text) as HostMessage;
    if ('event' in message) {
      listeners.emit(message.event, message.payload);
      return;
    }
    const request = open.get(message.id);
    open.delete(message.id);
    request?.answer(message.result);
  }

  function onClose(why: Loss): void {
    if (state === 'closed') return;
    watch.stop();
    const unanswered = [...open.values()];
    open.clear();
    // An application that said that it ends is still ended when nobody answers.
    changeState('lost', why === 'lost' ? (loss ?? why) : why);
    for (const request of unanswered) request.answer({ ok: false, error: disconnectedError });
    const tryAgain = (): void => {
      // One that was cut short must not try once more at its end.
      if (endPause !== tryAgain) return;
      endPause = null;
      if (state === 'lost') socket = connect();
    };
    endPause = tryAgain;
    wait(tryAgain, pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }

  function changeState(next: 'connected' | 'lost', why: Loss | null): void {
    if (state === next && loss === why) return;
    state = next;
    loss = why;
    for (const { call } of [...connectionCallbacks]) call(next === 'connected', why);
  }

  return {
    request<N extends RequestName>(name: N, input: RequestInput<N>) {
      // The host answers the request's own name by its schema.
      return new Promise<Result<unknown>>((answer) => {
        if (state === 'lost' || state === 'closed') {
          answer({ ok: false, error: disconnectedError });
          return;
        }
        const message: ClientMessage = { id: ++lastId, name, input };
        const text = JSON.stringify(message);
        open.set(message.id, { text, answer });
        if (state === 'connected') socket.send(text);
      }) as Promise<Result<RequestOutput<N>>>;
    },
    on: (event, callback) => listeners.on(event, callback),
    onConnection(call) {
      const entry = { call };
      connectionCallbacks.add(entry);
      if (state === 'connected' || state === 'lost') call(state === 'connected', loss);
      return () => {
        connectionCallbacks.delete(entry);
      };
    },
    reconnect() {
      endPause?.();
    },
    close() {
      onClose('lost');
      state = 'closed';
      socket.close();
    },
  };
}

function createListeners() {
  const byEvent = new Map<EventName, Set<{ call: (payload: never) => void }>>();
  return {
    on<E extends EventName>(event: E, callback: (payload: Events[E]) => void): () => void {
      const entry = { call: callback };
      const entries = byEvent.get(event) ?? new Set();
      byEvent.set(event, entries.add(entry));
      return () => {
        entries.delete(entry);
      };
    },
    emit(event: EventName, payload: Events[EventName]): void {
      // Callbacks of an event were registered for the payload of that event.
      for (const { call } of [...(byEvent.get(event) ?? [])]) call(payload as never);
    },
  };
}
