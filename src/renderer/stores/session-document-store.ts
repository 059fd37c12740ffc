/**
 * What is known of one session. A reading that fails takes nothing away from what was read before: whoever looks at
 * results, or writes a note about them, goes on with them, and is told that they may be old.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../shared/contract/contract.js';
import type { ContractError } from '../../shared/contract/result.js';
import type { SessionOverview } from '../../shared/domain/session-overview.js';

/** What its user calls a session and says about it. */
export type SessionWords = Pick<SessionOverview['session'], 'name' | 'tags' | 'notes'>;

export interface SessionDocumentState {
  /** As it was read last; null before the first answer. */
  document: SessionOverview | null;
  /** Of the last reading that ended; it stays while the next one is under way, so that nothing jumps. */
  error: ContractError | null;
  reading: boolean;
}

export type SessionDocumentStore = StoreApi<SessionDocumentState> & {
  /**
   * Answers count in the order of their readings: none replaces one that was asked for later. Each counts, though the next
   * reading may have begun: a long session is read for longer than its runs take.
   */
  read: (bridge: Bridge) => Promise<void>;
  /** Shows words that the application has stored, before the session is read again. */
  setWords: (words: SessionWords) => void;
};

export function createSessionDocumentStore(id: string): SessionDocumentStore {
  const store = createStore<SessionDocumentState>(() => ({ document: null, error: null, reading: false }));
  let readings = 0;
  /** The last reading that counted. */
  let answered = 0;
  return {
    ...store,
    async read(bridge) {
      readings += 1;
      const own = readings;
      store.setState({ reading: true });
      const answer = await bridge.request('sessions.get', { id });
      if (own < answered) return;
      answered = own;
      const reading = own < readings;
      store.setState(answer.ok ? { document: answer.data, error: null, reading } : { error: answer.error, reading });
    },
    setWords(words) {
      store.setState(({ document }) => ({
        document: document === null ? null : { ...document, session: { ...document.session, ...words } },
      }));
    },
  };
}
