/** `sessions list`, `show`, `export`, `compare` and `delete`. */
import { ApplicationError } from '../../../../shared/contract/result.js';
import type { SessionOutline, SessionReport } from '../../../../shared/domain/session-outline.js';
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

/** @throws ApplicationError with code `invalid-input` when fewer than two sessions are named */
export async function compareSessionsCommand(
  prefixes: readonly string[],
  options: { format: string; dataDir?: string },
  terminal: Terminal,
): Promise<void> {
  await withSessions(options.dataDir, terminal, async (stored) => {
    const known = stored.list().map(({ id }) => id);
    const ids = [...new Set(prefixes.map((prefix) => findSessionId(prefix, known)))];
    if (ids.length < 2)
      throw new ApplicationError(
        'invalid-input',
        'A comparison takes two sessions, but one was named.',
        'Name another one; see: firsttoken sessions list',
        { field: 'ID' },
      );
    const outlines: SessionOutline[] = [];
    for (const id of ids) outlines.push((await stored.report(id)).outline);
    const { compareSessions } = await import('../../../../shared/compare/compare-sessions.js');
    const { sessionsComparisonJson, sessionsComparisonText } = await import('../../../report/sessions-comparison.js');
    const compared = compareSessions(outlines);
    await terminal.print(
      options.format === 'json'
        ? sessionsComparisonJson(compared)
        : sessionsComparisonText(compared, options.format === 'markdown' ? 'markdown' : 'plain'),
    );
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
