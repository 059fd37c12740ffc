/** Queries about runs. */
import type { Database } from 'better-sqlite3';
import type { Run } from '../../shared/domain/run.js';
import { type AttemptRow, type RunRow, damagedRun, toAttemptRow, toRun, toRunRow } from './run-rows.js';

export interface RunQueries {
  saveRun(sessionId: string, run: Run): void;
  /** Sequence numbers of the session's runs, ascending. */
  listRuns(sessionId: string): number[];
  /**
   * @param sequences ascending; what is not there is left out
   * @returns `damaged`: the run is there, but cannot be believed
   */
  readRuns(sessionId: string, sequences: readonly number[]): { run: Run; damaged: boolean }[];
}

export function runQueries(database: Database): RunQueries {
  const insertRun = database.prepare(`
    INSERT INTO runs (session_id, sequence, arm_id, phase, ordinal, block, outcome, failure, started_at, saved_at,
                      scheduled_at_ns, loop_delay, reply_text, reply_reasoning, idle_seconds, planned_start_ms,
                      clock_drift_ms, gc_ms, stolen_ms, sha256, checksum_form)
    VALUES (@session_id, @sequence, @arm_id, @phase, @ordinal, @block, @outcome, @failure, @started_at, @saved_at,
            @scheduled_at_ns, @loop_delay, @reply_text, @reply_reasoning, @idle_seconds, @planned_start_ms,
            @clock_drift_ms, @gc_ms, @stolen_ms, @sha256, @checksum_form)`);
  const insertAttempt = database.prepare(`
    INSERT INTO attempts (session_id, sequence, number, timeline, deltas, details)
    VALUES (@session_id, @sequence, @number, @timeline, @deltas, @details)`);
  const list = database
    .prepare<[string], number>('SELECT sequence FROM runs WHERE session_id = ? ORDER BY sequence')
    .pluck();
  // By range: one query for many runs takes a fraction of the time of one query each.
  const selectRuns = database.prepare<[string, number, number], RunRow>(`
    SELECT sequence, arm_id, phase, ordinal, block, outcome, failure, started_at, scheduled_at_ns, loop_delay,
           reply_text, reply_reasoning, idle_seconds, planned_start_ms, clock_drift_ms, gc_ms,
           stolen_ms, sha256, checksum_form
    FROM runs WHERE session_id = ? AND sequence BETWEEN ? AND ? ORDER BY sequence`);
  const selectAttempts = database.prepare<[string, number, number], AttemptRow>(`
    SELECT sequence, number, timeline, deltas, details
    FROM attempts WHERE session_id = ? AND sequence BETWEEN ? AND ? ORDER BY sequence, number`);

  return {
    saveRun(sessionId, run) {
      insertRun.run({ session_id: sessionId, saved_at: new Date().toISOString(), ...toRunRow(run) });
      for (const attempt of run.attempts)
        insertAttempt.run({ session_id: sessionId, ...toAttemptRow(run.sequence, attempt) });
    },
    listRuns(sessionId) {
      return list.all(sessionId);
    },
    readRuns(sessionId, sequences) {
      const wanted = new Set(sequences);
      const range = [sequences[0] ?? 0, sequences.at(-1) ?? 0] as const;
      const attempts = Map.groupBy(selectAttempts.all(sessionId, ...range), (row) => row.sequence);
      return selectRuns
        .all(sessionId, ...range)
        .filter(({ sequence }) => wanted.has(sequence))
        .map((row) => believedRun(row, attempts.get(row.sequence) ?? []));
    },
  };
}

function believedRun(row: RunRow, attempts: readonly AttemptRow[]): { run: Run; damaged: boolean } {
  try {
    return { run: toRun(row, attempts), damaged: false };
  } catch {
    return { run: damagedRun(row), damaged: true };
  }
}
