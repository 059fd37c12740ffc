/** Sends the application's events to the window. */
import type { WebContents } from 'electron';
import { EVENT_CHANNEL } from '../../../shared/contract/channels.js';
import { eventNames } from '../../../shared/contract/contract.js';
import type { Application } from '../../application-interface.js';

/** Ends by itself when the page is destroyed. */
export function forwardEvents(application: Pick<Application, 'on'>, contents: WebContents): void {
  const subscriptions = eventNames.map((name) =>
    application.on(name, (payload) => {
      contents.send(EVENT_CHANNEL, name, payload);
    }),
  );
  contents.once('destroyed', () => {
    for (const unsubscribe of subscriptions) unsubscribe();
  });
}
