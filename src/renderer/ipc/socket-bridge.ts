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

/** A bridge that can break. */
export interface ConnectedBridge extends Bridge {
  /**
   * @param callback called at once when the state is known, then whenever the connection is made (true) or lost (false)
   * @returns a function that ends the subscription
   */
  onConnection(callback: (connected: boolean) => void): () => void;
}

export interface SocketEvents {
  onOpen(): void;
  onText(text: string): void;
  /** Called once, also when the connection could not be made. */
  onClose(): void;
}

export interface OpenSocket {
  send(text: string): void;
  close(): void;
}

export interface SocketBridgeOptions {
  readonly openSocket: (events: SocketEvents) => OpenSocket;
  /** Calls back after so many milliseconds; tests hand in their own. */
  readonly wait?: (callback: () => void, ms: number) => void;
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

export function createSocketBridge({ openSocket, wait = setTimeout }: SocketBridgeOptions): SocketBridge {
  const listeners = createListeners();
  const connectionCallbacks = new Set<{ call: (connected: boolean) => void }>();
  const open = new Map<number, Request>();
  let state: 'connecting' | 'connected' | 'lost' | 'closed' = 'connecting';
  let pauseMs = firstPauseMs;
  let lastId = 0;
  let socket = connect();

  function connect(): OpenSocket {
    return openSocket({ onOpen, onText, onClose });
  }

  function onOpen(): void {
    pauseMs = firstPauseMs;
    // What was asked while the first connection was being made.
    for (const { text } of open.values()) socket.send(text);
    changeState('connected');
  }

  function onText(text: string): void {
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

  function onClose(): void {
    if (state === 'closed') return;
    const unanswered = [...open.values()];
    open.clear();
    changeState('lost');
    for (const request of unanswered) request.answer({ ok: false, error: disconnectedError });
    wait(() => {
      if (state !== 'closed') socket = connect();
    }, pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }

  function changeState(next: 'connected' | 'lost'): void {
    if (state === next) return;
    state = next;
    for (const { call } of [...connectionCallbacks]) call(next === 'connected');
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
      if (state === 'connected' || state === 'lost') call(state === 'connected');
      return () => {
        connectionCallbacks.delete(entry);
      };
    },
    close() {
      onClose();
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
