/** A bridge whose requests are answered by hand, and whose events and connection the test makes happen. */
import type { Bridge, EventName, Events } from '../../../src/shared/contract/contract.js';
import type { ContractError, Result } from '../../../src/shared/contract/result.js';

interface Asked {
  name: string;
  input: unknown;
  answer: (result: Result<unknown>) => void;
}

export function createScriptedBridge() {
  const asked: Asked[] = [];
  const listeners = new Map<string, (payload: never) => void>();
  let connection: (connected: boolean) => void = () => undefined;
  const bridge = {
    request: (name: string, input: unknown) =>
      new Promise((resolve) => {
        asked.push({ name, input, answer: resolve });
      }),
    on: (event: string, callback: (payload: never) => void) => {
      listeners.set(event, callback);
      return () => listeners.delete(event);
    },
    onConnection: (callback: (connected: boolean) => void) => {
      connection = callback;
      return () => undefined;
    },
  } as unknown as Bridge & { onConnection(callback: (connected: boolean) => void): () => void };
  async function end(name: string, result: Result<unknown>, which: 'oldest' | 'newest' = 'oldest'): Promise<void> {
    const is = (request: Asked) => request.name === name;
    const index = which === 'oldest' ? asked.findIndex(is) : asked.findLastIndex(is);
    asked.splice(index, 1)[0]?.answer(result);
    await Promise.resolve();
    await Promise.resolve();
  }
  return {
    bridge,
    asked,
    names: () => asked.map(({ name }) => name),
    emit<E extends EventName>(event: E, payload: Events[E]) {
      listeners.get(event)?.(payload as never);
    },
    connect(connected: boolean) {
      connection(connected);
    },
    /** Answers the oldest open request of this name, and lets what waits for it go on. */
    answer: (name: string, data: unknown) => end(name, { ok: true, data }),
    answerLast: (name: string, data: unknown) => end(name, { ok: true, data }, 'newest'),
    refuse: (name: string, error: ContractError) => end(name, { ok: false, error }),
  };
}
