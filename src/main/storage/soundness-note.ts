/**
 * A note beside the database that it was sound when it was closed, so that a start need not read all of it again. It holds
 * for the file as it was left: after a crash, and for one that anybody changed or put back since, there is none.
 */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** What a disk loses by itself is found by a check alone: no file goes without one for longer. */
const CHECK_AGAIN_MS = 7 * 24 * 60 * 60 * 1_000;

const noteSchema = z.strictObject({ checkedAtMs: z.int(), bytes: z.int(), modifiedAtMs: z.int() });

/**
 * Takes the note away: whoever dies with the database open leaves none.
 *
 * @param nowMs wall clock
 * @returns when the database was checked, wall clock; null when it must be checked now
 */
export function takeSoundnessNote(file: string, nowMs: number): number | null {
  try {
    const note = noteSchema.parse(JSON.parse(readFileSync(noteOf(file), 'utf8')));
    rmSync(noteOf(file));
    const age = nowMs - note.checkedAtMs;
    const { bytes, modifiedAtMs } = stateOf(file);
    const isAsLeft = bytes === note.bytes && modifiedAtMs === note.modifiedAtMs;
    return isAsLeft && age >= 0 && age < CHECK_AGAIN_MS ? note.checkedAtMs : null;
  } catch {
    // Missing, unreadable, or not to be taken away: a check costs time alone.
    return null;
  }
}

/** After the database was closed. */
export function leaveSoundnessNote(file: string, checkedAtMs: number): void {
  try {
    writeFileSync(noteOf(file), JSON.stringify({ checkedAtMs, ...stateOf(file) }), { mode: 0o600 });
  } catch {
    // The next start checks.
  }
}

const noteOf = (file: string): string => `${file}.sound`;

function stateOf(file: string): { bytes: number; modifiedAtMs: number } {
  const { size, mtimeMs } = statSync(file);
  return { bytes: size, modifiedAtMs: Math.floor(mtimeMs) };
}
