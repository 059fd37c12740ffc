/** A session as rows of the tables `sessions` and `arms`, and back. */
import {
  type Arm,
  armSchema,
  type Session,
  type SessionRow,
  sessionRowSchema,
  sessionSchema,
} from '../../shared/domain/session.js';

interface SessionHead {
  id: string;
  name: string;
  state: string;
  started_at: string;
  ended_at: string | null;
  simulated: number;
  /** A JSON array. */
  tags: string;
}

export interface SessionTableRow extends SessionHead {
  plan: string;
  environment: string;
  stored_runs: number | null;
  stopped_early: string | null;
  failure: string | null;
  notes: string;
}

export interface ArmRow {
  id: string;
  label: string;
  model_id: string;
  settings: string;
  model: string;
}

/** A row of the list, as its query gives it. */
export interface ListRow extends SessionHead {
  profile: string;
  region: string;
  preset: string | null;
  /** A JSON array of the arms' labels. */
  arms: string;
  planned_runs: number;
  runs: number;
  completed_runs: number;
}

/** @throws Error when the rows hold no valid session */
export function toSession(row: SessionTableRow, arms: readonly ArmRow[]): Session {
  return sessionSchema.parse({
    ...headOf(row),
    plan: parsed(row.plan),
    environment: parsed(row.environment),
    stoppedEarly: row.stopped_early,
    failure: row.failure,
    notes: row.notes,
    arms: arms.map(armOf),
  });
}

/** @throws Error when the row holds no valid arm */
export function toArm(row: ArmRow): Arm {
  return armSchema.parse(armOf(row));
}

export function toArmRow(arm: Arm): ArmRow {
  return {
    id: arm.id,
    label: arm.label,
    model_id: arm.modelId,
    settings: JSON.stringify(arm.settings),
    model: JSON.stringify(arm.model),
  };
}

/** @throws Error when the row holds no valid session */
export function toSessionRow(row: ListRow): SessionRow {
  return sessionRowSchema.parse({
    ...headOf(row),
    profile: row.profile,
    region: row.region,
    preset: row.preset,
    arms: parsed(row.arms),
    plannedRuns: row.planned_runs,
    runs: row.runs,
    completedRuns: row.completed_runs,
  });
}

function armOf({ id, label, model_id: modelId, settings, model }: ArmRow) {
  return { id, label, modelId, settings: parsed(settings), model: parsed(model) };
}

function headOf({ id, name, state, started_at: startedAt, ended_at: endedAt, simulated, tags }: SessionHead) {
  return { id, name, state, startedAt, endedAt, simulated: simulated === 1, tags: parsed(tags) };
}

function parsed(text: string): unknown {
  return JSON.parse(text);
}
