/** Ended sessions of two or more arms, with as many blocks of runs as a test needs; every run by its TTFT. */
import type { Run } from '../../src/shared/domain/run.js';
import type { Arm, Session } from '../../src/shared/domain/session.js';
import { exampleRun } from './example-run.js';
import { exampleArm, exampleSession, exampleSettings } from './example-session.js';

export function armWith(id: string, settings: Partial<Arm['settings']>, changes: Partial<Arm> = {}): Arm {
  return exampleArm({ id, label: `Nova Micro, ${id}`, settings: { ...exampleSettings, ...settings }, ...changes });
}

/** @param ttftMs of each arm, block by block */
export function measuredSession(
  arms: readonly Arm[],
  ttftMs: readonly (readonly number[])[],
  changes: Partial<Session> = {},
): { session: Session; runs: Run[] } {
  const session = exampleSession({
    ...{ arms: [...arms], state: 'done', endedAt: '2026-11-22T14:05:00.000Z', simulated: false },
    ...changes,
  });
  const runs = arms.flatMap((arm, place) =>
    (ttftMs[place] ?? []).map((ms, block) =>
      exampleRun(ms, { armId: arm.id, sequence: block * arms.length + place, ordinal: block + 1, block: block + 1 }),
    ),
  );
  return { session, runs };
}
