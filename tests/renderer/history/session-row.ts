/** A row of the history, as the application lists it. */
import type { SessionRow } from '../../../src/shared/domain/session.js';

export const sessionRow: SessionRow = {
  id: 'one',
  name: 'The article',
  state: 'done',
  startedAt: '2026-11-22T14:02:00Z',
  endedAt: null,
  simulated: true,
  profile: 'simulator',
  region: 'us-west-2',
  preset: 'article',
  arms: ['Nova Micro', 'GPT OSS 20B'],
  tags: [],
  plannedRuns: 18,
  runs: 18,
  completedRuns: 18,
};
