/**
 * Reports of stored sessions for hosts that hand them out file by file. What is read for the names of an export's files
 * is kept until they are fetched: of a long session it takes a second each time.
 */
import type { SessionReport } from '../../shared/domain/session-outline.js';
import type { SessionStore } from '../benchmark/ports.js';
import { readReport } from './read-report.js';

/** A browser may drop a download; then the oldest gives way. */
const KEPT_REPORTS = 4;

export interface AnnouncedReports {
  /** Keeps it for so many fetches, in place of one that was announced before. */
  announce(id: string, report: SessionReport, files: number): void;
  /** The announced one, else as it is stored now. @throws ApplicationError `not-found`, or `storage` when it cannot be read */
  fetch(id: string): Promise<SessionReport>;
}

export function createAnnouncedReports(store: Pick<SessionStore, 'openSession'>): AnnouncedReports {
  const announced = new Map<string, { readonly report: SessionReport; readonly files: number }>();
  return {
    announce(id, report, files) {
      announced.delete(id);
      announced.set(id, { report, files });
      const [oldest] = announced.keys();
      if (announced.size > KEPT_REPORTS && oldest !== undefined) announced.delete(oldest);
    },
    async fetch(id) {
      const known = announced.get(id);
      if (known === undefined) return readReport(store, id);
      if (known.files > 1) announced.set(id, { ...known, files: known.files - 1 });
      else announced.delete(id);
      return known.report;
    },
  };
}
