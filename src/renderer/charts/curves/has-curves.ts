/** Whether a session is an experiment that has a curve: the results offer the tab only then. */
import type { Factor } from '../../../shared/domain/session-document.js';
import type { SessionOverview } from '../../../shared/domain/session-overview.js';

const curved: readonly Factor[] = ['prompt-length', 'output-length', 'idle', 'concurrency'];

export function hasCurves({ comparisons }: Pick<SessionOverview, 'comparisons'>): boolean {
  return comparisons.some(({ factor }) => curved.includes(factor));
}
