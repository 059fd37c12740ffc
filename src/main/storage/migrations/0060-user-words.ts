/** The user's tags and notes on a session; a session may also be stopped early by the user. */
import type { Migration } from './migration.js';

export const userWordsMigration: Migration = {
  version: 60,
  update(database) {
    database.exec(`
      -- A JSON array of strings.
      ALTER TABLE sessions ADD COLUMN tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags));
      ALTER TABLE sessions ADD COLUMN notes TEXT NOT NULL DEFAULT '';

      -- A column's CHECK cannot be changed, so that the column is made anew.
      ALTER TABLE sessions ADD COLUMN stop_reason TEXT CHECK (stop_reason IN ('precision', 'budget', 'user'));
      UPDATE sessions SET stop_reason = stopped_early WHERE stopped_early IS NOT NULL;
      ALTER TABLE sessions DROP COLUMN stopped_early;
      ALTER TABLE sessions RENAME COLUMN stop_reason TO stopped_early;

      -- An arm is followed through the sessions by its model.
      CREATE INDEX arms_by_model ON arms (model_id);
    `);
  },
};
