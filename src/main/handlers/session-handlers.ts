/** Answers requests about stored sessions, their runs and their reports. */
import type { HandlersFor } from '../../shared/contract/contract.js';
import type { ArmOfSession } from '../../shared/compare/compare-with-arm.js';
import type { ArmPlace } from '../../shared/contract/session-requests.js';
import { ApplicationError } from '../../shared/contract/result.js';
import type { SessionOutline } from '../../shared/domain/session-outline.js';
import type { RunOpenings, SessionArms, SessionStore } from '../benchmark/ports.js';
import type { EventHub } from '../event-hub.js';
import { writeReportAddress } from '../report/report-address.js';
import type { Benchmark } from '../services/benchmark.js';
import type { AnnouncedReports } from '../services/announced-reports.js';
import { noSuchSession, readReport, readRunDetail } from '../services/read-report.js';

export function createSessionHandlers(
  store: SessionStore & SessionArms & RunOpenings,
  reports: AnnouncedReports,
  benchmark: Pick<Benchmark, 'runningId'>,
  events: Pick<EventHub, 'emit'>,
): HandlersFor<'sessions' | 'runs' | 'arms'> {
  return {
    'sessions.list': () => Promise.resolve(store.listSessions()),
    async 'sessions.get'({ id }) {
      const { outline } = await readReport(store, id);
      const { overviewOf } = await import('../../shared/summarise/overview.js');
      return overviewOf(outline);
    },
    'sessions.update'({ id, tags, ...words }) {
      const known = store.updateSession(id, { ...words, tags: tags && [...new Set(tags)] });
      if (!known) throw noSuchSession(id);
      events.emit('sessions.changed', { ids: [id] });
      return Promise.resolve({ id });
    },
    async 'sessions.sketches'({ ids }) {
      const { sketchSessions } = await import('../services/session-sketches.js');
      return sketchSessions(store, ids);
    },
    async 'sessions.compare'({ ids, chosen }) {
      const outlines = await readOutlines(store, ids);
      if (chosen === undefined) {
        const { compareSessions } = await import('../../shared/compare/compare-sessions.js');
        return { comparison: compareSessions(outlines) };
      }
      const { compareWithArm } = await import('../../shared/compare/compare-with-arm.js');
      const arms = chosen.arms.map((place) => armAt(outlines, place));
      return { comparison: compareWithArm(outlines, armAt(outlines, chosen.baseline), arms) };
    },
    async 'arms.trend'({ sessionId, armId, limit }) {
      const { armTrend } = await import('../services/arm-trend.js');
      return armTrend(store, sessionId, armId, limit);
    },
    'runs.get': ({ sessionId, sequence }) => readRunDetail(store, sessionId, sequence),
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
    async 'sessions.report'({ id, format, accountIds }) {
      const report = await readReport(store, id);
      const { reportFiles } = await import('../report/report-files.js');
      const files = reportFiles(report, format, accountIds);
      reports.announce(id, report, files.length);
      const links = files.map(({ fileName, part }) => ({
        fileName,
        path: writeReportAddress({ id, part, accountIds }),
      }));
      return { files: links };
    },
  };
}

function armAt(outlines: readonly SessionOutline[], { session, arm }: ArmPlace): ArmOfSession {
  const outline = outlines.find((each) => each.session.id === session);
  const found = outline?.arms.find(({ id }) => id === arm);
  if (outline === undefined || found === undefined)
    throw new ApplicationError(
      'not-found',
      `The arm ${arm} of the session ${session} is not among what is compared.`,
      'Choose the arms again.',
      { field: 'chosen' },
    );
  return { session: outline.session, arm: found };
}

/** One after the other: of each only its outline is kept. */
async function readOutlines(store: SessionStore, ids: readonly string[]): Promise<SessionOutline[]> {
  const different = [...new Set(ids)];
  if (different.length < 2)
    throw new ApplicationError(
      'invalid-input',
      'A comparison takes two sessions, but one was named.',
      'Choose another one in the history.',
      { field: 'ids' },
    );
  const outlines: SessionOutline[] = [];
  for (const id of different) outlines.push((await readReport(store, id)).outline);
  return outlines;
}
