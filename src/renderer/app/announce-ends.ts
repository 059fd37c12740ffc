/**
 * A message of the system when a session ends while nobody looks at the page: only where the user switched it on, and
 * the browser permits it. The desktop window has messages of its own.
 */
import type { LiveState } from '../../shared/domain/live/live-state.js';
import { isRunning, liveStore } from '../stores/live-store.js';
import { preferencesStore } from '../stores/preferences-store.js';
import { endMessage } from './end-message.js';
import { navigate } from './routes.js';

/** What of the page is needed. */
export interface AnnouncingPage {
  readonly document: Pick<Document, 'hidden'>;
  /** Absent where a browser has none. */
  readonly Notification?: typeof Notification;
  focus(): void;
}

/** Announces from now on. @returns a function that ends it */
export function announceEnds(page: AnnouncingPage, live = liveStore, preferences = preferencesStore): () => void {
  return live.subscribe(({ live: now }, { live: before }) => {
    const ended = isRunning(before) && now?.sessionId === before.sessionId && now.ended !== null;
    if (!ended || !page.document.hidden || !preferences.getState().notifyAtEnd) return;
    if (page.Notification?.permission !== 'granted') return;
    show(page, page.Notification, now);
  });
}

function show(page: AnnouncingPage, Message: typeof Notification, live: LiveState): void {
  const { title, body } = endMessage(live);
  // The tag: several pages of one application announce an end once.
  const message = new Message(title, { body, tag: live.sessionId });
  message.addEventListener('click', () => {
    page.focus();
    // One that ended while it was prepared was not stored.
    navigate(live.startedAt === null ? { screen: 'live' } : { screen: 'results', sessionId: live.sessionId });
    message.close();
  });
}
