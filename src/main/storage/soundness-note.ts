/**
 * A note beside the database that it was sound when it was closed, so that a start need not read all of it again. It holds
 * for the file as it was left: after a crash, and for one that anybody changed or put back since, there is none.
 */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** What a disk loses by itself is found by a check alone: no file goes without one for longer. */
const CHECK_AGAIN_MS = 7 * 24 * 60 * 60 * 1_000;

const stateSchema = z.strictObject({
  bytes: z.int(),
  modifiedAtMs: z.number(),
  /** By the file system's own clock, which no copy and no restored backup brings along, as it may the time before. */
  changedAtMs: z.number(),
});
const noteSchema = z.strictObject({ checkedAtMs: z.int(), leftAs: stateSchema });

/**
 * Takes the note away: whoever dies with the database open leaves none.
 *
 * @param nowMs wall clock
 * @returns when the database was checked, wall clock; null when it must be checked now
 */
export function takeSoundnessNote(file: string, nowMs: number): number | null {
  try {
    const text = readFileSync(noteOf(file), 'utf8');
    rmSync(noteOf(file));
    const { checkedAtMs, leftAs } = noteSchema.parse(JSON.parse(text));
    const age = nowMs - checkedAtMs;
    return isAsLeft(file, leftAs) && age >= 0 && age < CHECK_AGAIN_MS ? checkedAtMs : null;
  } catch {
    // Missing, unreadable, or not to be taken away: a check costs time alone.
    return null;
  }
}

/** After the database was closed. */
export function leaveSoundnessNote(file: string, checkedAtMs: number): void {
  try {
    writeFileSync(noteOf(file), JSON.stringify({ checkedAtMs, leftAs: stateOf(file) }), { mode: 0o600 });
  } catch {
    // The next start checks.
  }
}

const noteOf = (file: string): string => `${file}.sound`;

function isAsLeft(file: string, left: z.infer<typeof stateSchema>): boolean {
  const { bytes, modifiedAtMs, changedAtMs } = stateOf(file);
  if (bytes !== left.bytes || modifiedAtMs !== left.modifiedAtMs || changedAtMs !== left.changedAtMs) return false;
  // Whoever closes it properly takes its log away. After a power cut a note that was taken may be there again.
  return !existsSync(`${file}-wal`);
}

function stateOf(file: string): z.infer<typeof stateSchema> {
  const { size, mtimeMs, ctimeMs } = statSync(file);
  return { bytes: size, modifiedAtMs: mtimeMs, changedAtMs: ctimeMs };
}
