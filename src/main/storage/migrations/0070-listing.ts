/** What makes a list of thousands of sessions quick: nothing is counted, and no plan is read past. */
import type { Migration } from './migration.js';

export const listingMigration: Migration = {
  version: 70,
  update(database) {
    database.exec(`
      -- As stored_runs: at the end, those that were completed; NULL before.
      ALTER TABLE sessions ADD COLUMN completed_runs INTEGER;
      UPDATE sessions
      SET completed_runs = (SELECT count(*) FROM runs WHERE runs.session_id = sessions.id AND outcome = 'completed')
      WHERE stored_runs IS NOT NULL;

      -- All columns of the list: the plan, which is large, stands before the later ones in its row.
      CREATE INDEX sessions_listed ON sessions (
        started_at, id, name, state, ended_at, simulated, profile, region, preset, planned_runs, tags, stored_runs,
        completed_runs
      ) WHERE deleted_at IS NULL;
      DROP INDEX sessions_by_start;
      CREATE INDEX arms_listed ON arms (session_id, position, label);

      -- Of each session it is asked whether it has an arm of a model.
      DROP INDEX arms_by_model;
      CREATE INDEX arms_by_model ON arms (model_id, session_id);
    `);
  },
};
