/** Queries about runs. */
import type { Database } from 'better-sqlite3';
import type { Run } from '../../shared/domain/run.js';
import { type AttemptRow, type RunRow, damagedRun, toAttemptRow, toRun, toRunRow } from './run-rows.js';

export interface RunQueries {
  saveRun(sessionId: string, run: Run): void;
  /** In the order of their sequence. `damaged` are the sequence numbers of those that cannot be believed. */
  readRuns(sessionId: string): { runs: Run[]; damaged: number[] };
}

export function runQueries(database: Database): RunQueries {
  const insertRun = database.prepare(`
    INSERT INTO runs (session_id, sequence, arm_id, phase, ordinal, block, outcome, failure, started_at, saved_at,
                      scheduled_at_ns, loop_delay, reply_text, reply_reasoning, idle_seconds, planned_start_ms,
                      clock_drift_ms, sha256, checksum_form)
    VALUES (@session_id, @sequence, @arm_id, @phase, @ordinal, @block, @outcome, @failure, @started_at, @saved_at,
            @scheduled_at_ns, @loop_delay, @reply_text, @reply_reasoning, @idle_seconds, @planned_start_ms,
            @clock_drift_ms, @sha256, @checksum_form)`);
  const insertAttempt = database.prepare(`
    INSERT INTO attempts (session_id, sequence, number, timeline, deltas, details)
    VALUES (@session_id, @sequence, @number, @timeline, @deltas, @details)`);
  const selectRuns = database.prepare<[string], RunRow>(`
    SELECT sequence, arm_id, phase, ordinal, block, outcome, failure, started_at, scheduled_at_ns, loop_delay,
           reply_text, reply_reasoning, idle_seconds, planned_start_ms, clock_drift_ms, sha256, checksum_form
    FROM runs WHERE session_id = ? ORDER BY sequence`);
  const selectAttempts = database.prepare<[string], AttemptRow>(`
    SELECT sequence, number, timeline, deltas, details
    FROM attempts WHERE session_id = ? ORDER BY sequence, number`);

  return {
    saveRun(sessionId, run) {
      insertRun.run({ session_id: sessionId, saved_at: new Date().toISOString(), ...toRunRow(run) });
      for (const attempt of run.attempts)
        insertAttempt.run({ session_id: sessionId, ...toAttemptRow(run.sequence, attempt) });
    },
    readRuns(sessionId) {
      const attempts = Map.groupBy(selectAttempts.all(sessionId), (row) => row.sequence);
      const damaged: number[] = [];
      const runs = selectRuns.all(sessionId).map((row) => {
        try {
          return toRun(row, attempts.get(row.sequence) ?? []);
        } catch {
          damaged.push(row.sequence);
          return damagedRun(row);
        }
      });
      return { runs, damaged };
    },
  };
}
