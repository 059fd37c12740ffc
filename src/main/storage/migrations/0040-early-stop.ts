/** Why a session was ended before all its runs were made, as its plan wished. */
import type { Migration } from './migration.js';

export const earlyStopMigration: Migration = {
  version: 40,
  update(database) {
    database.exec(`
      -- NULL: nothing stopped it.
      ALTER TABLE sessions ADD COLUMN stopped_early TEXT CHECK (stopped_early IN ('precision', 'budget'));
    `);
  },
};
