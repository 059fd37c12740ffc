/** All steps, oldest first. A step that was released never changes: what follows is a new step. */
import { sessionsMigration } from './0010-sessions.js';
import { runsMigration } from './0020-runs.js';
import { loadMigration } from './0030-load.js';
import { earlyStopMigration } from './0040-early-stop.js';
import { hostKindMigration } from './0050-host-kind.js';
import { userWordsMigration } from './0060-user-words.js';
import { listingMigration } from './0070-listing.js';
import { computerMigration } from './0080-computer.js';
import { sessionFailureMigration } from './0090-session-failure.js';
import type { Migration } from './migration.js';

export const migrations: readonly Migration[] = [
  sessionsMigration,
  runsMigration,
  loadMigration,
  earlyStopMigration,
  hostKindMigration,
  userWordsMigration,
  listingMigration,
  computerMigration,
  sessionFailureMigration,
];
