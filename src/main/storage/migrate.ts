/** Brings a database's structure to the newest version. A plain function, shared by the application and its tests. */
import type { Database } from 'better-sqlite3';
import { migrations as allMigrations } from './migrations/migrations.js';

/** The version that this Firsttoken writes. */
export const NEWEST_VERSION = allMigrations.at(-1)?.version ?? 0;

/** The version of the database's structure; 0 for an empty one. */
export function readVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/** Applies the steps that are missing, each in one transaction together with its version number. */
export function migrate(database: Database, migrations = allMigrations): void {
  for (const { version, update } of migrations) {
    if (version <= readVersion(database)) continue;
    database
      .transaction(() => {
        update(database);
        database.pragma(`user_version = ${version}`);
      })
      .immediate();
  }
}
