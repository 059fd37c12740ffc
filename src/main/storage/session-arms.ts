/** Queries about the arms of many sessions: what they could measure, without reading a run. */
import type { Database } from 'better-sqlite3';
import type { EndedSession } from '../benchmark/ports.js';
import type { Arm } from '../../shared/domain/session.js';
import { type ArmRow, toArm } from './session-rows.js';

export interface SessionArmQueries {
  /** Newest first. */
  listEnded(): EndedSession[];
  /** In the order of the plan; without sessions that there are not. */
  readArms(sessionIds: readonly string[]): Map<string, Arm[]>;
  /** Sessions that have an arm of this model, newest first. */
  listWithModel(modelId: string): string[];
}

interface ArmOfSession extends ArmRow {
  session_id: string;
}

export function sessionArmQueries(database: Database): SessionArmQueries {
  const ended = database.prepare<[], { id: string; simulated: number }>(`
    SELECT id, simulated FROM sessions
    WHERE deleted_at IS NULL AND ended_at IS NOT NULL
    ORDER BY started_at DESC, rowid DESC`);
  const arms = database.prepare<[string], ArmOfSession>(`
    SELECT session_id, id, label, model_id, settings, model FROM arms
    WHERE session_id IN (SELECT value FROM json_each(?))
    ORDER BY session_id, position`);

  const withModel = database
    .prepare<[string], string>(
      `SELECT id FROM sessions
       WHERE deleted_at IS NULL AND id IN (SELECT session_id FROM arms WHERE model_id = ?)
       ORDER BY started_at DESC, rowid DESC`,
    )
    .pluck();

  return {
    listWithModel: (modelId) => withModel.all(modelId),
    listEnded: () => ended.all().map(({ id, simulated }) => ({ id, simulated: simulated === 1 })),
    readArms(sessionIds) {
      const bySession = Map.groupBy(arms.all(JSON.stringify(sessionIds)), (row) => row.session_id);
      return new Map([...bySession].map(([id, rows]) => [id, rows.map(toArm)]));
    },
  };
}
