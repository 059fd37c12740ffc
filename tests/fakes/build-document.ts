/** A session's whole document at once, as an export writes it run by run. */
import type { Run } from '../../src/shared/domain/run.js';
import type { SessionDocument } from '../../src/shared/domain/session-document.js';
import type { OutlineRun } from '../../src/shared/domain/session-outline.js';
import type { Session } from '../../src/shared/domain/session.js';
import { createOutlineBuilder } from '../../src/shared/summarise/build-outline.js';
import { completeRun } from '../../src/shared/summarise/document-run.js';

/** @param runs of the session, any order */
export function buildDocument(session: Session, runs: readonly Run[]): SessionDocument {
  const builder = createOutlineBuilder(session);
  for (const run of runs) builder.add(run);
  const outline = builder.finish();
  const bySequence = new Map(runs.map((run) => [run.sequence, run]));
  const complete = (run: OutlineRun) => {
    const stored = bySequence.get(run.sequence);
    return stored === undefined ? [] : [completeRun(run, stored)];
  };
  return { ...outline, arms: outline.arms.map((arm) => ({ ...arm, runs: arm.runs.flatMap(complete) })) };
}
