/** Queries about the arms of many sessions: what they could measure, without reading a run. */
import type { Database } from 'better-sqlite3';
import type { EndedSession } from '../benchmark/ports.js';
import type { Arm } from '../../shared/domain/session.js';
import { type ArmRow, toArm } from './session-rows.js';

export interface SessionArmQueries {
  /** Newest first. */
  listEnded(): EndedSession[];
  /** In the order of the plan; without sessions that there are not, or that have none of that model. */
  readArms(sessionIds: readonly string[], modelId?: string): Map<string, Arm[]>;
  /** Sessions that have an arm of this model, newest first, so many after the first `from`. */
  listWithModel(modelId: string, from: number, count: number): string[];
}

interface ArmOfSession extends ArmRow {
  session_id: string;
}

export function sessionArmQueries(database: Database): SessionArmQueries {
  const ended = database.prepare<[], { id: string; simulated: number }>(`
    SELECT id, simulated FROM sessions
    WHERE deleted_at IS NULL AND ended_at IS NOT NULL
    ORDER BY started_at DESC, rowid DESC`);
  const arms = database.prepare<[string, string | null, string | null], ArmOfSession>(`
    SELECT session_id, id, label, model_id, settings, model FROM arms
    WHERE session_id IN (SELECT value FROM json_each(?)) AND (? IS NULL OR model_id = ?)
    ORDER BY session_id, position`);

  const withModel = database
    .prepare<[string, number, number], string>(
      `SELECT id FROM sessions
       WHERE deleted_at IS NULL AND EXISTS (SELECT 1 FROM arms WHERE model_id = ? AND session_id = sessions.id)
       ORDER BY started_at DESC, rowid DESC LIMIT ? OFFSET ?`,
    )
    .pluck();

  return {
    listWithModel: (modelId, from, count) => withModel.all(modelId, count, from),
    listEnded: () => ended.all().map(({ id, simulated }) => ({ id, simulated: simulated === 1 })),
    readArms(sessionIds, modelId) {
      const rows = arms.all(JSON.stringify(sessionIds), modelId ?? null, modelId ?? null);
      const bySession = Map.groupBy(rows, (row) => row.session_id);
      return new Map([...bySession].map(([id, own]) => [id, own.map(toArm)]));
    },
  };
}
