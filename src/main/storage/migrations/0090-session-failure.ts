/** Why a session failed as a whole: no run says that the disk was full. */
import type { Migration } from './migration.js';

export const sessionFailureMigration: Migration = {
  version: 90,
  update(database) {
    database.exec(`
      -- NULL: it did not fail.
      ALTER TABLE sessions ADD COLUMN failure TEXT;
    `);
  },
};
