/** A checksum over a run's whole content, so that a figure that changed on disk is seen: SQLite would not notice. */
import { createHash } from 'node:crypto';
import type { Run } from '../../shared/domain/run.js';

/** The form in which a run is summed today. Stored beside the checksum, since a run grows fields over time. */
export const CHECKSUM_FORM = 2;

/**
 * By form: fields that runs of that form do not have, with what they are read as. Such a field is left out only while it
 * has that value, so that another one, written by whomever, does not go unseen.
 */
const absentFields: Readonly<Record<number, Readonly<Record<string, unknown>>>> = {
  1: { idleSeconds: 0, plannedStartMs: null, clockDriftMs: null, waitedMs: 0, idleMs: null },
  [CHECKSUM_FORM]: {},
};

/**
 * SHA-256, in hexadecimal, over the run as JSON with its keys in alphabetical order.
 *
 * @param form `CHECKSUM_FORM`, or the one that the run was stored with
 * @throws Error for a form that this version does not know
 */
export function runChecksum(run: Run, form = CHECKSUM_FORM): string {
  const absent = absentFields[form];
  if (absent === undefined) throw new Error(`The form ${form} of a checksum is not known`);
  return createHash('sha256')
    .update(JSON.stringify(run, canonical(absent)))
    .digest('hex');
}

/** A run that was read has its keys in another order than the one that was saved. */
function canonical(absent: Readonly<Record<string, unknown>>) {
  return (_key: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const kept = Object.entries(value).filter(([key, field]) => !(key in absent && absent[key] === field));
    return Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  };
}
