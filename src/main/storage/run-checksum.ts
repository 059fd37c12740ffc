/** A checksum over a run's whole content, so that a figure that changed on disk is seen: SQLite would not notice. */
import { createHash } from 'node:crypto';
import type { Run } from '../../shared/domain/run.js';

/** SHA-256, in hexadecimal, over the run as JSON with its keys in alphabetical order. */
export function runChecksum(run: Run): string {
  return createHash('sha256').update(JSON.stringify(run, withSortedKeys)).digest('hex');
}

/** A run that was read has its keys in another order than the one that was saved. */
function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
