/** Writes report files into a folder, whole or not at all, and never over a file that is there. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { ApplicationError } from '../../shared/contract/result.js';
import type { ReportFile } from './report-files.js';

/**
 * @param folder made when it is missing
 * @returns the paths that were written; `-2`, `-3`... stands in the name where it was taken
 * @throws ApplicationError `invalid-input` that names the folder
 */
export function writeReport(files: readonly Pick<ReportFile, 'fileName' | 'pieces'>[], folder: string): string[] {
  try {
    mkdirSync(folder, { recursive: true });
    return files.map(({ fileName, pieces }) => writeNew(folder, fileName, pieces()));
  } catch (cause) {
    // A run that cannot be read is not the folder's fault.
    if (cause instanceof ApplicationError) throw cause;
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new ApplicationError(
      'invalid-input',
      `The report cannot be written to ${folder}: ${detail}`,
      'Give another folder with --out.',
      { field: '--out', cause },
    );
  }
}

function writeNew(folder: string, fileName: string, pieces: Iterable<string>): string {
  const path = takeName(folder, fileName);
  const temporary = `${path}.tmp`;
  try {
    const handle = openSync(temporary, 'w');
    try {
      for (const piece of pieces) writeWhole(handle, Buffer.from(piece));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
    return path;
  } catch (error) {
    rmSync(path, { force: true });
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** A write may take only a part of what it is given. */
function writeWhole(handle: number, bytes: Buffer): void {
  for (let offset = 0; offset < bytes.length;) offset += writeSync(handle, bytes, offset);
}

/** Takes the first free name by making an empty file, so that no other process can take it in between. */
function takeName(folder: string, fileName: string): string {
  const ending = extname(fileName);
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? fileName : `${basename(fileName, ending)}-${number}${ending}`);
    try {
      closeSync(openSync(path, 'wx'));
      return path;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}
