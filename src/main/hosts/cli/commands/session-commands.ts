/** `sessions list`, `show`, `export` and `delete`. */
import type { SessionReport } from '../../../../shared/domain/session-outline.js';
import type { StoredSessions } from '../../../application-interface.js';
import { findSessionId } from '../find-session.js';
import { unwrap } from '../messages.js';
import { withApplication } from '../open-application.js';
import { withSessions } from '../open-sessions.js';
import { printDocument } from '../print-document.js';
import type { ExportOptions } from '../run-options.js';
import type { Terminal } from '../terminal.js';
import { textTable } from '../text-table.js';
import { writeDocument } from '../write-document.js';

export async function listSessionsCommand(
  options: { format: string; dataDir?: string },
  terminal: Terminal,
): Promise<void> {
  await withSessions(options.dataDir, terminal, async (stored) => {
    const sessions = stored.list();
    if (options.format === 'json') return terminal.print(`${JSON.stringify(sessions, null, 2)}\n`);
    const rows = sessions.map((session) => [
      session.id,
      session.startedAt.slice(0, 16).replace('T', ' '),
      session.state,
      `${session.completedRuns}/${session.plannedRuns}`,
      session.simulated ? 'simulated' : session.region,
      session.name,
    ]);
    return terminal.print(textTable(['ID', 'STARTED (UTC)', 'STATE', 'RUNS', 'WHERE', 'NAME'], rows, ['RUNS']));
  });
}

export async function showSessionCommand(
  prefix: string,
  options: { format: string; dataDir?: string },
  terminal: Terminal,
): Promise<void> {
  await withSessions(options.dataDir, terminal, async (stored) => {
    await printDocument(await findReport(stored, prefix), options.format, terminal);
  });
}

export async function exportSessionCommand(prefix: string, options: ExportOptions, terminal: Terminal): Promise<void> {
  await withSessions(options.dataDir, terminal, async (stored) => {
    const report = await findReport(stored, prefix);
    const accountIds = options.showAccountId === true ? 'shown' : 'masked';
    if (options.out === undefined) await printDocument(report, options.format, terminal, accountIds);
    else await writeDocument(report, options.format, options.out, terminal, accountIds);
  });
}

export async function deleteSessionsCommand(
  prefixes: readonly string[],
  options: { dataDir?: string },
  terminal: Terminal,
): Promise<void> {
  await withApplication(options.dataDir, terminal, async (application) => {
    const known = unwrap(await application.request('sessions.list', {})).map(({ id }) => id);
    const ids = [...new Set(prefixes.map((prefix) => findSessionId(prefix, known)))];
    const { deleted } = unwrap(await application.request('sessions.delete', { ids }));
    await terminal.print(deleted.map((id) => `deleted ${id}\n`).join(''));
  });
}

function findReport(stored: StoredSessions, prefix: string): Promise<SessionReport> {
  const ids = stored.list().map(({ id }) => id);
  return stored.report(findSessionId(prefix, ids));
}
