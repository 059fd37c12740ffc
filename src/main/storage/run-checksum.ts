/** A checksum over a run's whole content, so that a figure that changed on disk is seen: SQLite would not notice. */
import { createHash } from 'node:crypto';
import type { Attempt, Run } from '../../shared/domain/run.js';
import type { Timeline } from '../../shared/domain/timeline.js';

/** The form in which a run is summed today. Stored beside the checksum, since a run grows fields over time. */
export const CHECKSUM_FORM = 3;

/**
 * By form: fields that runs of that form do not have, with what they are read as. Such a field is left out only while it
 * has that value, so that another one, written by whomever, does not go unseen.
 */
const absentFields: Readonly<Record<number, Readonly<Record<string, unknown>>>> = {
  1: {
    idleSeconds: 0,
    plannedStartMs: null,
    clockDriftMs: null,
    waitedMs: 0,
    idleMs: null,
    gcMs: null,
    stolenMs: null,
  },
  2: { gcMs: null, stolenMs: null },
  [CHECKSUM_FORM]: {},
};

/** JSON text as it is stored: it need not be written anew to be summed. */
export class StoredJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A run, or one whose deltas are as they are stored: these are nearly all of it. */
type SummedRun = Omit<Run, 'attempts'> & { readonly attempts: readonly SummedAttempt[] };
type SummedAttempt = Omit<Attempt, 'timeline'> & {
  readonly timeline: Omit<Timeline, 'deltas'> & { readonly deltas: Timeline['deltas'] | StoredJson };
};

/**
 * SHA-256, in hexadecimal, over the run as JSON with its keys in alphabetical order.
 *
 * @param form `CHECKSUM_FORM`, or the one that the run was stored with
 * @throws Error for a form that this version does not know
 */
export function runChecksum(run: SummedRun, form = CHECKSUM_FORM): string {
  const absent = absentFields[form];
  if (absent === undefined) throw new Error(`The form ${form} of a checksum is not known`);
  return createHash('sha256').update(canonicalText(run, absent)).digest('hex');
}

/**
 * As `JSON.stringify` writes it, but with sorted keys, all of which are plain names: a run that was read has them in
 * another order than the one that was saved. Lists of stamps hold no objects, so they are left to `JSON.stringify` itself.
 */
function canonicalText(value: unknown, absent: Readonly<Record<string, unknown>>): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (value instanceof StoredJson) return value.text;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (items.every((item) => Array.isArray(item))) return JSON.stringify(items);
    return `[${items.map((item) => canonicalText(item, absent)).join()}]`;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  // Put together by `+`: joined parts would be copied once more at each level.
  let text = '';
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key];
    if (field === undefined || (key in absent && absent[key] === field)) continue;
    text += `${text === '' ? '' : ','}"${key}":${canonicalText(field, absent)}`;
  }
  return `{${text}}`;
}
