/** The built command line, in this very process: signals, exit code and both outputs are its own. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Resolves when the module is loaded; the command may run on until it sets the exit code.
 *
 * @param {string} root
 * @param {string[]} args
 * @returns {Promise<void>}
 */
export async function runCommandLine(root, args) {
  const entry = join(root, 'out', 'main', 'cli.js');
  process.argv = [process.execPath, entry, ...args];
  await import(pathToFileURL(entry).href);
}
