/** What else of this computer may have shaped a run: the garbage collector, and the hypervisor. */
import type { Migration } from './migration.js';

export const computerMigration: Migration = {
  version: 80,
  update(database) {
    database.exec(`
      -- NULL: not watched, or the system does not say.
      ALTER TABLE runs ADD COLUMN gc_ms REAL;
      ALTER TABLE runs ADD COLUMN stolen_ms REAL;
    `);
  },
};
