/** Reads sessions from an open database, and says which of their runs cannot be believed. */
import type { Database } from 'better-sqlite3';
import type { RunOpenings, SessionArms, SessionStore, StoredSession } from '../benchmark/ports.js';
import type { Run } from '../../shared/domain/run.js';
import { runOpeningQueries } from './run-openings.js';
import { runQueries } from './runs.js';
import { sessionArmQueries } from './session-arms.js';
import { sessionQueries } from './sessions.js';
import { isCorruption, storageError } from './storage-error.js';

export type SessionReader = Pick<SessionStore, 'listSessions' | 'openSession'> & SessionArms & RunOpenings;

/** Read by one query. Runs never change, so that nothing is lost between one query and the next. */
const RUNS_AT_ONCE = 32;

/**
 * @param warnings grows when damaged runs are read
 * @param onDamage called whenever something that is read turns out to be damaged
 */
export function sessionReader(
  database: Database,
  warnings: string[],
  onDamage: () => void = () => undefined,
): SessionReader {
  const sessions = sessionQueries(database);
  const arms = sessionArmQueries(database);
  const runs = runQueries(database);
  const openings = runOpeningQueries(database);

  function read<T>(action: string, work: () => T): T {
    try {
      // One transaction, so that what is read is of the same moment.
      return database.transaction(work).deferred();
    } catch (error) {
      if (isCorruption(error)) onDamage();
      throw storageError(action, database.name, error);
    }
  }

  function warnOnce(text: string): void {
    if (!warnings.includes(text)) warnings.push(text);
  }

  function open(sessionId: string): StoredSession | null {
    const found = sessions.readSession(sessionId);
    if (found === null) return null;
    const sequences = runs.listRuns(sessionId);
    const missing = (found.storedRuns ?? 0) - sequences.length;
    if (missing > 0) {
      onDamage();
      warnOnce(`Session ${sessionId}: ${missing} of ${found.storedRuns ?? 0} runs are missing.`);
    }

    function* readRuns(wanted: readonly number[], onDamagedRun: (sequence: number) => void): Generator<Run> {
      for (let start = 0; start < wanted.length; start += RUNS_AT_ONCE) {
        const some = wanted.slice(start, start + RUNS_AT_ONCE);
        const found = read('Reading the runs', () => runs.readRuns(sessionId, some));
        for (const { run, damaged } of found) {
          if (damaged) {
            onDamage();
            onDamagedRun(run.sequence);
          }
          yield run;
        }
      }
    }

    function* readAll(): Generator<Run> {
      const damaged: number[] = [];
      yield* readRuns(sequences, (sequence) => damaged.push(sequence));
      if (damaged.length > 0)
        warnOnce(
          `Session ${sessionId}: ${damaged.length} of ${sequences.length} stored runs were changed or damaged on disk ` +
            `(sequence ${damaged.join(', ')}); their figures are not shown.`,
        );
    }

    return {
      session: found.session,
      runs: { [Symbol.iterator]: readAll },
      readRuns: (wanted) => readRuns(wanted, () => undefined),
    };
  }

  return {
    listSessions: () => read('Listing the sessions', () => sessions.listSessions()),
    listEnded: () => read('Listing the sessions', () => arms.listEnded()),
    readArms: (...wanted) => read('Reading the arms', () => arms.readArms(...wanted)),
    listWithModel: (...wanted) => read('Listing the sessions', () => arms.listWithModel(...wanted)),
    readOpenings: (...wanted) => read('Reading the runs', () => openings.readOpenings(...wanted)),
    openSession: (sessionId) => read(`Reading the session ${sessionId}`, () => open(sessionId)),
  };
}
