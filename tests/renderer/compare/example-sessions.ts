/** Sessions as the compare screen reads them: runs by their times, arms by their names. */
import { placeSessions } from '../../../src/renderer/screens/compare/compared-sessions.js';
import type { Plan } from '../../../src/shared/domain/plan.js';
import type { SessionOverview } from '../../../src/shared/domain/session-overview.js';
import type { Arm, Session } from '../../../src/shared/domain/session.js';
import { overviewOf } from '../../../src/shared/summarise/overview.js';
import { blocksOf, documentOf, modelArm } from '../../fakes/make-session.js';

export interface SessionSpec {
  times: Record<string, readonly number[]>;
  settings?: Partial<Arm['settings']>;
  plan?: Partial<Plan>;
  session?: Partial<Session>;
}

export function overviewWith(
  id: string,
  { times, settings = {}, plan = {}, session = {} }: SessionSpec,
): SessionOverview {
  const blocks = Math.max(0, ...Object.values(times).map(({ length }) => length));
  const of = Object.fromEntries(
    Object.entries(times).map(([name, values]) => [name, (block: number) => values[block - 1] ?? NaN]),
  );
  const arms = Object.keys(times).map((name) => modelArm(name, settings));
  return overviewOf(documentOf(arms, blocksOf(blocks, of), plan, { id, name: id, ...session }));
}

export function placed(specs: Record<string, SessionSpec>) {
  return placeSessions(Object.entries(specs).map(([id, spec]) => overviewWith(id, spec)));
}
