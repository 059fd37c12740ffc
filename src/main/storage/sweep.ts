/** What is set right when the store is opened: the process before may have died, and undo ended with it. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';

const interruptedSchema = z.strictObject({ name: z.string(), started_at: z.string(), stored_runs: z.int() });

/**
 * Running sessions become interrupted, at the time of their last stored run; sessions that were deleted earlier go for
 * good.
 *
 * @returns a sentence for each interrupted session
 */
export function sweep(database: Database): string[] {
  const interrupted = database
    .transaction(() => {
      database.prepare('DELETE FROM sessions WHERE deleted_at IS NOT NULL').run();
      return database
        .prepare(
          `UPDATE sessions
           SET state = 'interrupted',
               ended_at = coalesce((SELECT max(saved_at) FROM runs WHERE runs.session_id = sessions.id), started_at),
               stored_runs = (SELECT count(*) FROM runs WHERE runs.session_id = sessions.id),
               completed_runs = (SELECT count(*) FROM runs WHERE runs.session_id = sessions.id AND outcome = 'completed')
           WHERE state = 'running'
           RETURNING name, started_at, stored_runs`,
        )
        .all();
    })
    .immediate();
  return z
    .array(interruptedSchema)
    .parse(interrupted)
    .map(
      ({ name, started_at: startedAt, stored_runs: runs }) =>
        `The session "${name}" of ${startedAt} was interrupted; ${runs} ${runs === 1 ? 'run was' : 'runs were'} kept.`,
    );
}
