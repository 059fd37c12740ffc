/** Answers requests about stored sessions. */
import type { HandlersFor } from '../../shared/contract/contract.js';
import { ApplicationError } from '../../shared/contract/result.js';
import type { SessionDocument } from '../../shared/domain/session-document.js';
import type { SessionStore } from '../benchmark/ports.js';
import type { EventHub } from '../event-hub.js';
import type { Benchmark } from '../services/benchmark.js';

export function createSessionHandlers(
  store: SessionStore,
  benchmark: Pick<Benchmark, 'runningId'>,
  events: Pick<EventHub, 'emit'>,
): HandlersFor<'sessions'> {
  async function readDocument(id: string): Promise<SessionDocument> {
    const stored = store.readSession(id);
    if (stored === null) {
      throw new ApplicationError(
        'not-found',
        `There is no session "${id}".`,
        'It may have been deleted: look in the history.',
        {
          field: 'id',
        },
      );
    }
    // Loaded when first needed: a window opens without them.
    const { buildDocument } = await import('../../shared/summarise/build-document.js');
    return buildDocument(stored.session, stored.runs);
  }

  return {
    'sessions.list': () => Promise.resolve(store.listSessions()),
    'sessions.get': ({ id }) => readDocument(id),
    'sessions.delete': ({ ids }) => {
      const running = benchmark.runningId();
      if (running !== null && ids.includes(running)) {
        throw new ApplicationError('busy', 'This session is still running.', 'Cancel it, then delete it.', {
          field: 'ids',
        });
      }
      const deleted = store.deleteSessions(ids);
      if (deleted.length > 0) events.emit('sessions.changed', { ids: deleted });
      return Promise.resolve({ deleted });
    },
    'sessions.restore': ({ ids }) => {
      const restored = store.restoreSessions(ids);
      if (restored.length > 0) events.emit('sessions.changed', { ids: restored });
      return Promise.resolve({ restored });
    },
    async 'sessions.report'({ id, format }) {
      const document = await readDocument(id);
      const { reportFiles } = await import('../report/report-files.js');
      return { files: reportFiles(document, format) };
    },
  };
}
