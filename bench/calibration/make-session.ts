/** Sessions as the application would store them, of models that only differ as it is said. */
import { makeSchedule } from '../../src/main/benchmark/make-schedule.js';
import { resolveArms } from '../../src/main/plan/resolve-arms.js';
import { type PlanInput, planSchema } from '../../src/shared/domain/plan.js';
import type { Run } from '../../src/shared/domain/run.js';
import type { Schedule } from '../../src/shared/domain/schedule.js';
import type { Arm, Session } from '../../src/shared/domain/session.js';
import type { SessionOutline } from '../../src/shared/domain/session-outline.js';
import { createOutlineBuilder } from '../../src/shared/summarise/build-outline.js';
import { makeSession as makeStoredSession } from '../memory/make-session.js';

type PlanOf = Pick<PlanInput, 'arms' | 'runs'> &
  Partial<Pick<PlanInput, 'order' | 'seed' | 'warmups' | 'idleSeconds' | 'retries'>>;

/** @param facts of all models, where they differ from "nothing known" */
export function makeSession(plan: PlanOf, facts: Partial<Arm['model']> = {}): Session {
  const parsed = planSchema.parse({ name: 'Calibration', prompt: { system: '', user: 'Stream.' }, ...plan });
  const stored = makeStoredSession('calibration', 1, 'http://127.0.0.1:8000');
  const arms = resolveArms(parsed, () => null).map((arm) => ({ ...arm, model: { ...arm.model, ...facts } }));
  return { ...stored, name: parsed.name, state: 'done', endedAt: stored.startedAt, plan: parsed, arms };
}

/** As `services/benchmark.ts` has it made. */
export function scheduleOf({ plan, arms }: Session): Schedule {
  return makeSchedule({
    ...plan,
    arms: arms.map(({ id, modelId, settings: { idleSeconds, concurrency } }) => ({
      ...{ id, idleSeconds, concurrency },
      group: modelId,
    })),
  });
}

/** The application's own answer. */
export function outlineOf(session: Session, runs: readonly Run[]): SessionOutline {
  const builder = createOutlineBuilder(session);
  for (const run of runs) builder.add(run);
  return builder.finish();
}
