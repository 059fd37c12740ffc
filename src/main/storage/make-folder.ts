/** Makes a folder with those above it. Node's own `recursive` never returns for a folder inside `/proc`. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * An existing folder keeps its mode.
 *
 * @param mode of each folder that is made
 * @throws NodeJS.ErrnoException such as EACCES, ENOTDIR, EEXIST (a file stands there)
 */
export function makeFolder(path: string, mode = 0o777): void {
  const parent = dirname(path);
  if (parent !== path && statSync(parent, { throwIfNoEntry: false }) === undefined) makeFolder(parent, mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}
