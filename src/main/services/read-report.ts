/** Stored sessions as outlines and as reports, for the window and for commands that only read. */
import { setImmediate } from 'node:timers/promises';
import { ApplicationError } from '../../shared/contract/result.js';
import type { DocumentRun } from '../../shared/domain/session-document.js';
import type { OutlineArm, SessionOutline, SessionReport } from '../../shared/domain/session-outline.js';
import type { RunDetail } from '../../shared/domain/session-overview.js';
import type { SessionStore, StoredSession } from '../benchmark/ports.js';

type Store = Pick<SessionStore, 'openSession'>;

/** After so many runs the thread does what else there is to do: several milliseconds. */
const RUNS_AT_ONCE = 50;

/** @throws ApplicationError `not-found`, or `storage` when it cannot be read */
export async function readReport(store: Store, id: string): Promise<SessionReport> {
  const stored = openSession(store, id);
  const { completeRun } = await import('../../shared/summarise/document-run.js');
  const outline = await outlineOf(stored);

  function* completeRuns({ runs }: OutlineArm): Generator<DocumentRun> {
    const bySequence = new Map(runs.map((run) => [run.sequence, run]));
    for (const whole of stored.readRuns([...bySequence.keys()])) {
      const run = bySequence.get(whole.sequence);
      if (run !== undefined) yield completeRun(run, whole);
    }
  }
  return { outline, completeRuns };
}

/** @throws ApplicationError `not-found` for the session or the run, or `storage` when it cannot be read */
export async function readRunDetail(store: Store, id: string, sequence: number): Promise<RunDetail> {
  const stored = openSession(store, id);
  const { session } = stored;
  const [run] = stored.readRuns([sequence]);
  const arm = session.arms.find((candidate) => candidate.id === run?.armId);
  if (run === undefined || arm === undefined)
    throw new ApplicationError(
      'not-found',
      `The session "${session.name}" has no run with the sequence number ${sequence}.`,
      'Open the session again.',
      { field: 'sequence' },
    );
  const { completeRun, outlineRun } = await import('../../shared/summarise/document-run.js');
  const { detailOf } = await import('../../shared/summarise/overview.js');
  return detailOf(completeRun(outlineRun(run, arm), run));
}

async function outlineOf({ session, runs }: StoredSession): Promise<SessionOutline> {
  // Loaded when first needed: a window opens without it.
  const { createOutlineBuilder } = await import('../../shared/summarise/build-outline.js');
  const builder = createOutlineBuilder(session);
  let count = 0;
  for (const run of runs) {
    builder.add(run);
    count += 1;
    if (count % RUNS_AT_ONCE === 0) await setImmediate();
  }
  return builder.finish();
}

/** @throws ApplicationError `not-found`, or `storage` when it cannot be read */
export function openSession(store: Store, id: string): StoredSession {
  const stored = store.openSession(id);
  if (stored === null) throw noSuchSession(id);
  return stored;
}

export function noSuchSession(id: string): ApplicationError {
  return new ApplicationError(
    'not-found',
    `There is no session "${id}".`,
    'It may have been deleted: look in the history.',
    { field: 'id' },
  );
}
