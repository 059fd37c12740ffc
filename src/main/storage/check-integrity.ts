/** Looks for damage when the store is opened. */
import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { isCorruption } from './storage-error.js';

/** Up to this size the thorough check takes well under a second. */
const THOROUGH_CHECK_BYTES = 200_000_000;

export type Integrity = 'sound' | 'index-rebuilt' | 'damaged';

/**
 * Damage of an index alone is mended from its table.
 *
 * @throws errors of SQLite that do not mean damage
 */
export function checkIntegrity(database: Database): Integrity {
  const check = statSync(database.name).size > THOROUGH_CHECK_BYTES ? 'quick_check' : 'integrity_check';
  try {
    if (isSound(database, check)) return 'sound';
    database.exec('REINDEX');
    return isSound(database, check) ? 'index-rebuilt' : 'damaged';
  } catch (error) {
    if (isCorruption(error)) return 'damaged';
    throw error;
  }
}

function isSound(database: Database, check: 'quick_check' | 'integrity_check'): boolean {
  return database.pragma(`${check}(1)`, { simple: true }) === 'ok';
}
