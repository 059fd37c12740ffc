/** What a plan becomes before its first run: a schedule, the news that it is prepared, and the session that is stored. */
import { isColdArm } from '../../shared/domain/is-cold-arm.js';
import type { LiveEvent } from '../../shared/domain/live/live-event.js';
import type { PreparationStep } from '../../shared/domain/live/preparation.js';
import { isSimulated, type Plan } from '../../shared/domain/plan.js';
import type { Schedule } from '../../shared/domain/schedule.js';
import type { Session } from '../../shared/domain/session.js';
import { makeSchedule } from '../benchmark/make-schedule.js';
import { describeEnvironment, type EnvironmentFacts, simulatorOf } from './describe-environment.js';
import type { Destination } from './open-destination.js';

type PlannedSession = Pick<Session, 'id' | 'plan' | 'arms'>;

/** Arms of one model stand next to each other, so that what is compared was measured at about the same time. */
export function scheduleOf(plan: Plan, arms: Session['arms']): Schedule {
  return makeSchedule({
    ...plan,
    arms: arms.map(({ id, modelId, model, settings }) => ({
      ...{ id, idleSeconds: settings.idleSeconds, concurrency: settings.concurrency, cold: isColdArm(settings) },
      group: model.baseModelId ?? modelId,
    })),
  });
}

/** A window shows the arms, and what is waited for, before there is a session. */
export function preparingEvent({
  id,
  plan,
  arms,
  step,
  plannedRuns,
}: PlannedSession & { readonly step: PreparationStep; readonly plannedRuns: number }): LiveEvent {
  return {
    type: 'session.preparing',
    step,
    sessionId: id,
    name: plan.name,
    simulated: isSimulated(plan),
    timeScale: simulatorOf(plan)?.timeScale ?? null,
    arms,
    plannedRuns,
    ...(plan.order === 'shuffled' ? { blocks: plan.runs } : {}),
    load: plan.load,
  };
}

interface SessionParts extends PlannedSession, Pick<EnvironmentFacts, 'appVersion' | 'sdkVersion' | 'host'> {
  readonly destination: Pick<Destination, 'address' | 'route' | 'otherRegions'>;
  /** Before the first run. */
  readonly measured: Pick<EnvironmentFacts, 'calibration' | 'floors'>;
}

/** The session as it is first stored: it starts now. */
export function newSession({ id, plan, arms, destination, measured, ...software }: SessionParts): Session {
  const { address, route, otherRegions } = destination;
  return {
    id,
    name: plan.name,
    state: 'running',
    startedAt: new Date().toISOString(),
    endedAt: null,
    simulated: isSimulated(plan),
    plan,
    environment: describeEnvironment(plan, { ...software, endpoint: address, route, otherRegions, ...measured }),
    arms,
    stoppedEarly: null,
    failure: null,
    tags: [],
    notes: '',
  };
}
