/**
 * Finds the entries that run apart from the application. The bundler may put this module into an entry or into
 * `chunks/`, so its own folder says only that the entries stand beside it or above.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface EntryPaths {
  readonly simulator: string;
  readonly measuringThread: string;
  /** The folder of the built page. */
  readonly renderer: string;
}

/**
 * @param start a folder of the build's `main`, at any depth
 * @throws Error when no folder from `start` upwards holds the entries
 */
export function entryPaths(start: string = import.meta.dirname): EntryPaths {
  for (let folder = start, parent = dirname(folder); ; folder = parent, parent = dirname(folder)) {
    const measuringThread = join(folder, 'measuring-thread.js');
    if (existsSync(measuringThread)) {
      return { measuringThread, simulator: join(folder, 'simulator.js'), renderer: join(parent, 'renderer') };
    }
    if (parent === folder) throw new Error(`The build is incomplete: no measuring-thread.js beside or above ${start}`);
  }
}
