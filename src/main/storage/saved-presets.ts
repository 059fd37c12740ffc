/**
 * The user's own presets, in one file of the data folder that is replaced as a whole: the command line reads it while a
 * window owns the database. What an entry of another version holds is kept, and not shown.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ApplicationError } from '../../shared/contract/result.js';
import { planSchema } from '../../shared/domain/plan.js';
import { presetNameSchema } from '../../shared/domain/preset.js';
import { makeDataFolder } from './make-data-folder.js';
import { errorCode, storageError } from './storage-error.js';

const savedPresetSchema = z.strictObject({ name: presetNameSchema, answers: z.string(), plan: planSchema });
export type SavedPreset = z.infer<typeof savedPresetSchema>;

const fileSchema = z.strictObject({ schemaVersion: z.literal(1), presets: z.array(z.unknown()) });

export interface SavedPresets {
  /**
   * @returns by name
   * @throws ApplicationError `storage` when the file cannot be read
   */
  list(): SavedPreset[];
  /**
   * Puts it in the place of one with the same name, whatever its letters' case.
   *
   * @throws ApplicationError `storage`; what was saved before is still there then
   */
  save(preset: SavedPreset): void;
  /** @returns whether there was one */
  delete(name: string): boolean;
}

/** @param dataDirectory made at the first saving, when it is missing */
export function openSavedPresets(dataDirectory: string): SavedPresets {
  const file = join(dataDirectory, 'presets.json');

  function read(): unknown[] {
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return [];
      throw storageError('Reading your presets', file, error);
    }
    try {
      return fileSchema.parse(JSON.parse(text)).presets;
    } catch (cause) {
      throw new ApplicationError(
        'storage',
        `Your presets cannot be read: ${file} is damaged, or from a newer version.`,
        'Mend the file, or move it away and save your presets again.',
        { cause },
      );
    }
  }

  function write(presets: readonly unknown[]): void {
    const next = `${file}.${randomUUID()}`;
    try {
      makeDataFolder(dataDirectory);
      writeFileSync(next, `${JSON.stringify({ schemaVersion: 1, presets }, null, 2)}\n`, { mode: 0o600 });
      renameSync(next, file);
    } catch (error) {
      rmSync(next, { force: true });
      throw storageError('Saving your presets', file, error);
    }
  }

  return {
    list: () =>
      read()
        .flatMap((entry) => savedPresetSchema.safeParse(entry).data ?? [])
        .sort((one, other) => one.name.localeCompare(other.name)),
    save(preset) {
      write([...read().filter((entry) => !isNamed(entry, preset.name)), preset]);
    },
    delete(name) {
      const before = read();
      const after = before.filter((entry) => !isNamed(entry, name));
      if (after.length === before.length) return false;
      write(after);
      return true;
    },
  };
}

function isNamed(entry: unknown, name: string): boolean {
  const found = z.object({ name: z.string() }).safeParse(entry);
  return found.success && found.data.name.toLowerCase() === name.trim().toLowerCase();
}
