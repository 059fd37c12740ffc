/** What reports are written from, of a document that is whole in memory. */
import type { SessionDocument } from '../../src/shared/domain/session-document.js';
import type { SessionReport } from '../../src/shared/domain/session-outline.js';

export function reportOf(document: SessionDocument): SessionReport {
  return {
    outline: document,
    completeRuns: ({ id }) => document.arms.find((arm) => arm.id === id)?.runs ?? [],
  };
}
