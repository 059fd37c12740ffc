/** Who one is, behind the real router and event hub, with everything that leaves it kept. */
import { onTestFinished } from 'vitest';
import { createEventHub } from '../../src/main/event-hub.js';
import { createAccountHandlers } from '../../src/main/handlers/account-handlers.js';
import { createRouter } from '../../src/main/router.js';
import { type Account, createAccount } from '../../src/main/services/account.js';
import { eventNames, type Bridge, type EventName, type Events } from '../../src/shared/contract/contract.js';

export interface TestAccount extends Bridge {
  readonly account: Account;
  /** Every answer and event so far, as JSON. */
  readonly said: () => string;
  /** The first event that fits, from now on. */
  next<E extends EventName>(event: E, fits: (payload: Events[E]) => boolean): Promise<Events[E]>;
}

export function openTestAccount(): TestAccount {
  const hub = createEventHub();
  const account = createAccount(hub);
  const router = createRouter(createAccountHandlers(account));
  const said: unknown[] = [];
  for (const name of eventNames) hub.on(name, (payload) => said.push(payload));
  onTestFinished(() => {
    account.close();
  });
  return {
    account,
    on: (event, callback) => hub.on(event, callback),
    said: () => JSON.stringify(said),
    async request(name, input) {
      const result = await router.request(name, input);
      said.push(result);
      return result;
    },
    next(event, fits) {
      return new Promise((resolve) => {
        const stop = hub.on(event, (payload) => {
          if (!fits(payload)) return;
          stop();
          resolve(payload);
        });
      });
    },
  };
}
