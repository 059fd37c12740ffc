/**
 * What load shapes, idle gaps and the watch over the clock add to a run. Waiting before an attempt and idle time of its
 * connection stand in the attempt's details; rows from before lack them, and are read with their defaults.
 */
import type { Migration } from './migration.js';

export const loadMigration: Migration = {
  version: 30,
  update(database) {
    database.exec(`
      -- Pause that the plan asked for before the run, at time scale 1.
      ALTER TABLE runs ADD COLUMN idle_seconds REAL NOT NULL DEFAULT 0;
      -- After the first run's; NULL under a closed load.
      ALTER TABLE runs ADD COLUMN planned_start_ms REAL;
      -- NULL: not watched.
      ALTER TABLE runs ADD COLUMN clock_drift_ms REAL;
      -- How sha256 was made (run-checksum.ts); the rows from before have the first form.
      ALTER TABLE runs ADD COLUMN checksum_form INTEGER NOT NULL DEFAULT 1;
    `);
  },
};
