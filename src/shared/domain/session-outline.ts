/**
 * A session without what makes it large: every figure of every run, but neither deltas nor replies. Summaries, findings
 * and tables are made from it; a report adds the whole runs one at a time, since together they may not fit in memory.
 */
import type { DocumentArm, DocumentRun, SessionDocument } from './session-document.js';

export type OutlineRun = Omit<DocumentRun, 'deltas' | 'reply'>;
export type OutlineArm = Omit<DocumentArm, 'runs'> & { runs: OutlineRun[] };
export type SessionOutline = Omit<SessionDocument, 'arms'> & { arms: OutlineArm[] };

/** What a report of any format is written from. */
export interface SessionReport {
  readonly outline: SessionOutline;
  /** The arm's runs in the order of their sequence, each read when it is asked for. Can be gone through again. */
  completeRuns(arm: OutlineArm): Iterable<DocumentRun>;
}
