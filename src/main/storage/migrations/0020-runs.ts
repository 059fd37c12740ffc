/**
 * Runs and their attempts, with the raw timelines. `sha256` is over the run's whole content (`run-checksum.ts`): SQLite
 * has no checksums of its own, and a latency that was changed on disk would pass all of its checks.
 */
import type { Migration } from './migration.js';

export const runsMigration: Migration = {
  version: 20,
  update(database) {
    database.exec(`
      -- How many runs were stored when the session ended; NULL before. Fewer than that later means loss.
      ALTER TABLE sessions ADD COLUMN stored_runs INTEGER;

      CREATE TABLE runs (
        session_id TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        arm_id TEXT NOT NULL,
        phase TEXT NOT NULL CHECK (phase IN ('warmup', 'measured')),
        ordinal INTEGER NOT NULL,
        -- NULL for warm-ups.
        block INTEGER,
        outcome TEXT NOT NULL CHECK (outcome IN ('completed', 'failed', 'cancelled', 'incomplete')),
        -- NULL unless the outcome is failed or incomplete.
        failure TEXT CHECK (json_valid(failure)),
        started_at TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        -- Monotonic nanoseconds: larger than SQLite's callers can hold as a number.
        scheduled_at_ns TEXT NOT NULL,
        loop_delay TEXT NOT NULL CHECK (json_valid(loop_delay)),
        reply_text TEXT NOT NULL,
        reply_reasoning TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (session_id, sequence),
        FOREIGN KEY (session_id, arm_id) REFERENCES arms (session_id, id) ON DELETE CASCADE
      ) STRICT;

      CREATE INDEX runs_by_arm ON runs (session_id, arm_id);

      CREATE TABLE attempts (
        session_id TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        number INTEGER NOT NULL,
        -- Stamps without the deltas.
        timeline TEXT NOT NULL CHECK (json_valid(timeline)),
        -- [offsetNs, kind, characters, chunkOffsetNs] of each delta.
        deltas TEXT NOT NULL CHECK (json_valid(deltas)),
        -- Connection, usage and the rest of the attempt.
        details TEXT NOT NULL CHECK (json_valid(details)),
        PRIMARY KEY (session_id, sequence, number),
        FOREIGN KEY (session_id, sequence) REFERENCES runs (session_id, sequence) ON DELETE CASCADE
      ) STRICT;
    `);
  },
};
