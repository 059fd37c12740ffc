/** Opens the stored sessions for a command that only reads; it may run while a window has the folder open. */
import { resolve } from 'node:path';
import type { StoredSessions } from '../../application-interface.js';
import { defaultDataDirectory } from '../../data-directory.js';
import { warningText } from './messages.js';
import type { Terminal } from './terminal.js';

/**
 * @param dataDir as given on the command line; undefined: the platform's folder
 * @throws ApplicationError with code `storage` when the database cannot be read
 */
export async function withSessions<T>(
  dataDir: string | undefined,
  terminal: Terminal,
  use: (sessions: StoredSessions) => Promise<T>,
): Promise<T> {
  const { openStoredSessions } = await import('../../application.js');
  const sessions = await openStoredSessions(dataDir === undefined ? defaultDataDirectory() : resolve(dataDir));
  try {
    return await use(sessions);
  } finally {
    sessions.close();
    // After the reading: it can bring new ones.
    for (const warning of sessions.warnings) terminal.note(warningText(warning));
  }
}
