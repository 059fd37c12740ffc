/** One step of the database's structure. */
import type { Database } from 'better-sqlite3';

export interface Migration {
  /** The database's `user_version` after this step; steps of ten leave room between. */
  readonly version: number;
  /** Runs inside a transaction. */
  readonly update: (database: Database) => void;
}
