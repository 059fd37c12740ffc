/** Queries about sessions. */
import type { Database } from 'better-sqlite3';
import { ApplicationError } from '../../shared/contract/result.js';
import type { Environment, Session, SessionRow, SessionState } from '../../shared/domain/session.js';
import type { EndReasons, UserWords } from '../benchmark/ports.js';
import { type ArmRow, type ListRow, type SessionTableRow, toArmRow, toSession, toSessionRow } from './session-rows.js';

export interface SessionQueries {
  insertSession(session: Session, plannedRuns: number): void;
  endSession(sessionId: string, state: SessionState, endedAt: string, reasons: EndReasons): void;
  saveEnvironment(sessionId: string, environment: Environment): void;
  /** @returns false when there is no such session */
  updateSession(sessionId: string, words: UserWords): boolean;
  listSessions(): SessionRow[];
  /** `storedRuns`: how many runs it had when it ended; null when it has not. */
  readSession(sessionId: string): { session: Session; storedRuns: number | null } | null;
  deleteSessions(ids: readonly string[]): string[];
  restoreSessions(ids: readonly string[]): string[];
}

export function sessionQueries(database: Database): SessionQueries {
  const insertSession = database.prepare(`
    INSERT INTO sessions (id, name, state, started_at, ended_at, simulated, profile, region, preset, planned_runs, plan,
                          environment, tags, notes)
    VALUES (@id, @name, @state, @started_at, @ended_at, @simulated, @profile, @region, @preset, @planned_runs, @plan,
            @environment, @tags, @notes)`);
  const insertArm = database.prepare(`
    INSERT INTO arms (session_id, position, id, label, model_id, settings, model)
    VALUES (@session_id, @position, @id, @label, @model_id, @settings, @model)`);
  const endSession = database.prepare(`
    UPDATE sessions
    SET state = @state, ended_at = @endedAt, stopped_early = @stoppedEarly, failure = @failure,
        stored_runs = (SELECT count(*) FROM runs WHERE runs.session_id = sessions.id),
        completed_runs = (SELECT count(*) FROM runs WHERE runs.session_id = sessions.id AND outcome = 'completed')
    WHERE id = @id`);
  const saveEnvironment = database.prepare('UPDATE sessions SET environment = ? WHERE id = ?');
  const list = database.prepare<[], ListRow>(`
    SELECT id, name, state, started_at, ended_at, simulated, tags, profile, region, preset, planned_runs,
           (SELECT json_group_array(label ORDER BY position) FROM arms WHERE session_id = sessions.id) AS arms,
           coalesce(stored_runs, (SELECT count(*) FROM runs WHERE session_id = sessions.id)) AS runs,
           coalesce(completed_runs, (SELECT count(*) FROM runs
                                     WHERE session_id = sessions.id AND outcome = 'completed')) AS completed_runs
    FROM sessions WHERE deleted_at IS NULL ORDER BY started_at DESC, rowid DESC`);
  const select = database.prepare<[string], SessionTableRow>(`
    SELECT id, name, state, started_at, ended_at, simulated, tags, notes, plan, environment, stored_runs,
           stopped_early, failure
    FROM sessions WHERE id = ? AND deleted_at IS NULL`);
  const selectArms = database.prepare<[string], ArmRow>(`
    SELECT id, label, model_id, settings, model FROM arms WHERE session_id = ? ORDER BY position`);
  const update = database.prepare(`
    UPDATE sessions SET name = coalesce(@name, name), tags = coalesce(@tags, tags), notes = coalesce(@notes, notes)
    WHERE id = @id AND deleted_at IS NULL`);
  // A running session is still being written to.
  const hide = database.prepare(`
    UPDATE sessions SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL AND state <> 'running'`);
  const show = database.prepare('UPDATE sessions SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL');

  return {
    insertSession(session, plannedRuns) {
      insertSession.run({
        id: session.id,
        name: session.name,
        state: session.state,
        started_at: session.startedAt,
        ended_at: session.endedAt,
        simulated: session.simulated ? 1 : 0,
        profile: session.plan.profile,
        region: session.plan.region,
        preset: session.plan.preset,
        planned_runs: plannedRuns,
        plan: JSON.stringify(session.plan),
        environment: JSON.stringify(session.environment),
        tags: JSON.stringify(session.tags),
        notes: session.notes,
      });
      for (const [position, arm] of session.arms.entries())
        insertArm.run({ session_id: session.id, position, ...toArmRow(arm) });
    },
    endSession(sessionId, state, endedAt, { stoppedEarly = null, failure = null }) {
      if (endSession.run({ id: sessionId, state, endedAt, stoppedEarly, failure }).changes === 1) return;
      throw notThere(sessionId, 'ended');
    },
    saveEnvironment(sessionId, environment) {
      if (saveEnvironment.run(JSON.stringify(environment), sessionId).changes === 1) return;
      throw notThere(sessionId, 'described');
    },
    updateSession(sessionId, { name = null, tags = null, notes = null }) {
      const row = { id: sessionId, name, tags: tags === null ? null : JSON.stringify(tags), notes };
      return update.run(row).changes === 1;
    },
    listSessions() {
      return list.all().map(toSessionRow);
    },
    readSession(sessionId) {
      const row = select.get(sessionId);
      return row === undefined
        ? null
        : { session: toSession(row, selectArms.all(sessionId)), storedRuns: row.stored_runs };
    },
    deleteSessions(ids) {
      const now = new Date().toISOString();
      return ids.filter((id) => hide.run(now, id).changes === 1);
    },
    restoreSessions(ids) {
      return ids.filter((id) => show.run(id).changes === 1);
    },
  };
}

function notThere(sessionId: string, undone: string): ApplicationError {
  return new ApplicationError(
    'storage',
    `The session ${sessionId} is not in the database, so it could not be ${undone}.`,
    'Look at the list of sessions.',
  );
}
