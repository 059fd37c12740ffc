/** Hands the application's events to whoever listens: the hosts, and through them the windows. */
import type { Bridge, EventName, Events } from '../shared/contract/contract.js';

export interface EventHub {
  readonly on: Bridge['on'];
  emit<E extends EventName>(event: E, payload: Events[E]): void;
}

type Listener<E extends EventName> = (payload: Events[E]) => void;

export function createEventHub(): EventHub {
  const listeners: { [E in EventName]: Set<Listener<E>> } = {
    'live.batch': new Set(),
    'sessions.changed': new Set(),
    'profiles.changed': new Set(),
    'signin.changed': new Set(),
    'questions.changed': new Set(),
    'menu.chosen': new Set(),
  };
  return {
    on(event, callback) {
      // A wrapper, so that one callback can be registered twice and each registration ends by itself.
      const listener: typeof callback = (payload) => {
        callback(payload);
      };
      listeners[event].add(listener);
      return () => {
        listeners[event].delete(listener);
      };
    },
    emit(event, payload) {
      for (const listener of [...listeners[event]]) {
        try {
          listener(payload);
        } catch {
          // A window that fails to draw must not end the run that it watches.
        }
      }
    },
  };
}
