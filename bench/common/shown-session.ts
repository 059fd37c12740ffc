/** A session that a benchmark plays itself, for the window's live lanes: one arm is one lane. */
import { resolveArms } from '../../src/main/plan/resolve-arms.js';
import type { LiveEvent } from '../../src/shared/domain/live/live-event.js';
import { planSchema } from '../../src/shared/domain/plan.js';
import type { RunSlot } from '../../src/shared/domain/run.js';
import type { Arm } from '../../src/shared/domain/session.js';

export interface Lane {
  readonly label: string;
  readonly modelId: string;
}

/** @param deltas of each reply */
export function armsOf(lanes: readonly Lane[], deltas: number): Arm[] {
  const plan = planSchema.parse({
    name: 'Benchmark',
    arms: lanes,
    runs: 1,
    prompt: { system: '', user: 'Stream.' },
    inference: { maxTokens: deltas, temperature: null, topP: null },
  });
  return resolveArms(plan, () => null);
}

/** All lanes are in flight at once. */
export function sessionStarted(sessionId: string, name: string, arms: readonly Arm[], plannedRuns: number): LiveEvent {
  return {
    type: 'session.started',
    sessionId,
    name,
    startedAt: new Date().toISOString(),
    simulated: true,
    timeScale: 1,
    arms,
    plannedRuns,
    load: { kind: 'closed', concurrency: arms.length },
  };
}

/** @param sequence counts the runs of the session from 0 */
export function slotOf(sequence: number, { id }: Arm): RunSlot {
  return {
    sequence,
    armId: id,
    phase: 'measured',
    ordinal: sequence + 1,
    block: 1,
    idleSeconds: 0,
    plannedStartMs: null,
  };
}
