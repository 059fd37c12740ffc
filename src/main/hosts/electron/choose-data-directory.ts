/** The window's one option: where the data lie. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataDirectory } from '../../data-directory.js';

/**
 * @param argv of the process; options that are not ours (Chromium's, the entry's path) are passed over
 * @returns the folder after `--data-dir`, absolute; else the platform's, so that every host shows the same sessions
 */
export function chooseDataDirectory(argv: readonly string[]): string {
  const { values } = parseArgs({
    args: argv.slice(1),
    options: { 'data-dir': { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  const chosen = values['data-dir'];
  return typeof chosen === 'string' && chosen !== '' ? resolve(chosen) : defaultDataDirectory();
}
