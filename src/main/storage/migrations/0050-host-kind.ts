/**
 * FIPS and dual stack of a plan: `false` meant "as the profile says", which is `null` now. A plan from before that is run
 * again asks for the same hosts as it did.
 */
import type { Migration } from './migration.js';

export const hostKindMigration: Migration = {
  version: 50,
  update(database) {
    database.exec(`
      UPDATE sessions SET plan = json_set(plan, '$.fips', NULL) WHERE json_type(plan, '$.fips') = 'false';
      UPDATE sessions SET plan = json_set(plan, '$.dualStack', NULL) WHERE json_type(plan, '$.dualStack') = 'false';
    `);
  },
};
