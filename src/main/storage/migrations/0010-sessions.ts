/** Sessions and their arms. Nested records stand as JSON text; what lists and sweeps need has its own column. */
import { APPLICATION_ID } from '../application-id.js';
import type { Migration } from './migration.js';

export const sessionsMigration: Migration = {
  version: 10,
  update(database) {
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.exec(`
      CREATE TABLE sessions (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        state TEXT NOT NULL
          CHECK (state IN ('planned', 'running', 'done', 'failed', 'cancelled', 'interrupted')),
        started_at TEXT NOT NULL,
        -- NULL while it runs.
        ended_at TEXT,
        simulated INTEGER NOT NULL CHECK (simulated IN (0, 1)),
        profile TEXT NOT NULL,
        region TEXT NOT NULL,
        -- NULL for a plan of one's own.
        preset TEXT,
        planned_runs INTEGER NOT NULL,
        plan TEXT NOT NULL CHECK (json_valid(plan)),
        environment TEXT NOT NULL CHECK (json_valid(environment)),
        -- Hidden since then; purged when the store is next opened.
        deleted_at TEXT
      ) STRICT;

      CREATE INDEX sessions_by_start ON sessions (started_at);

      CREATE TABLE arms (
        session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        -- Place in the plan, from 0.
        position INTEGER NOT NULL,
        id TEXT NOT NULL,
        label TEXT NOT NULL,
        model_id TEXT NOT NULL,
        settings TEXT NOT NULL CHECK (json_valid(settings)),
        model TEXT NOT NULL CHECK (json_valid(model)),
        PRIMARY KEY (session_id, id),
        UNIQUE (session_id, position)
      ) STRICT;
    `);
  },
};
