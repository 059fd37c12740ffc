/** One arm through the stored sessions: its median in each, from the beginnings of its runs. */
import { setImmediate } from 'node:timers/promises';
import { ApplicationError } from '../../shared/contract/result.js';
import { conditionsThatDiffer } from '../../shared/compare/environment-warnings.js';
import { matchArm } from '../../shared/compare/match-arms.js';
import type { ArmTrend } from '../../shared/domain/arm-trend.js';
import type { Arm, Session } from '../../shared/domain/session.js';
import { openingValues } from '../../shared/summarise/opening-values.js';
import { summariseFigure } from '../../shared/summarise/summarise-figure.js';
import type { RunOpenings, SessionArms, SessionStore } from '../benchmark/ports.js';
import { openSession } from './read-report.js';

type Store = Pick<SessionStore, 'openSession'> & SessionArms & RunOpenings;
type Point = ArmTrend['points'][number];

/** Sessions that are looked at before the thread does what else there is to do. */
const SESSIONS_AT_ONCE = 100;

/**
 * @param limit sessions at most; the one that is asked for is always among them, the others are the latest
 * @throws ApplicationError `not-found` for the session or the arm that is asked for, or `storage` when they cannot be read
 */
export async function armTrend(store: Store, sessionId: string, armId: string, limit: number): Promise<ArmTrend> {
  const { session } = openSession(store, sessionId);
  const asked = session.arms.find(({ id }) => id === armId);
  if (asked === undefined)
    throw new ApplicationError('not-found', `The session "${session.name}" has no arm "${armId}".`, 'Open it again.', {
      field: 'armId',
    });
  const points: Point[] = [];
  const unread: string[] = [];
  for (const { id, arm } of await sessionsWith(store, session, asked, limit)) {
    try {
      const other = store.openSession(id)?.session;
      if (other !== undefined) points.push(pointOf(store, { session, arm: asked }, { session: other, arm }));
    } catch (error) {
      // One damaged record must not hide what all the others say.
      if (!(error instanceof ApplicationError)) throw error;
      unread.push(error.message);
    }
    await setImmediate();
  }
  return { label: asked.label, points: points.toReversed(), unread };
}

interface Found {
  readonly id: string;
  readonly arm: Arm;
}

/** @returns newest first */
async function sessionsWith(store: Store, session: Session, asked: Arm, limit: number): Promise<Found[]> {
  const own = { id: session.id, arm: asked };
  const found: Found[] = [];
  for (let from = 0; ; from += SESSIONS_AT_ONCE) {
    const some = store.listWithModel(asked.modelId, from, SESSIONS_AT_ONCE);
    if (some.length === 0) return found;
    const armsOf = store.readArms(some, asked.modelId);
    for (const id of some) {
      const arm = id === session.id ? asked : matchArm(asked, armsOf.get(id) ?? []);
      if (arm !== undefined) found.push({ id, arm });
      const room = found.some((other) => other.id === session.id) ? limit : limit - 1;
      // The one that was asked for is older than the others, then.
      if (found.length >= room) return room === limit ? found : [...found, own];
    }
    await setImmediate();
  }
}

interface ArmOfSession {
  readonly session: Session;
  readonly arm: Arm;
}

function pointOf(store: RunOpenings, asked: ArmOfSession, { session, arm }: ArmOfSession): Point {
  const values = openingValues(store.readOpenings(session.id, arm), arm);
  const { median, medianCi95, medianCi95Coverage, min, max } = summariseFigure(values);
  return {
    sessionId: session.id,
    sessionName: session.name,
    armId: arm.id,
    startedAt: session.startedAt,
    simulated: session.simulated,
    n: values.filter(Number.isFinite).length,
    medianMs: median === Infinity ? null : median,
    low: medianCi95?.[0] ?? null,
    high: medianCi95?.[1] ?? null,
    coverage: medianCi95Coverage,
    minMs: min,
    maxMs: max,
    differs: conditionsThatDiffer(asked.session, session, { baseline: asked.arm, arm }),
  };
}
