/** Answers requests about stored sessions. */
import type { HandlersFor } from '../../shared/contract/contract.js';
import { ApplicationError } from '../../shared/contract/result.js';
import type { SessionStore } from '../benchmark/ports.js';
import type { EventHub } from '../event-hub.js';
import type { Benchmark } from '../services/benchmark.js';
import { readDocument } from '../services/read-document.js';

export function createSessionHandlers(
  store: SessionStore,
  benchmark: Pick<Benchmark, 'runningId'>,
  events: Pick<EventHub, 'emit'>,
): HandlersFor<'sessions'> {
  return {
    'sessions.list': () => Promise.resolve(store.listSessions()),
    'sessions.get': ({ id }) => readDocument(store, id),
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
      const document = await readDocument(store, id);
      const { reportFiles } = await import('../report/report-files.js');
      return { files: reportFiles(document, format) };
    },
  };
}
