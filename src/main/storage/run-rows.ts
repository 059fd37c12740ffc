/** A run as rows of the tables `runs` and `attempts`, and back. */
import { z } from 'zod';
import { type Attempt, type Run, measurementSchema, runSlotSchema } from '../../shared/domain/run.js';
import { type DocumentAttempt, documentAttemptSchema } from '../../shared/domain/session-document.js';
import { type DeltaStamp, areDeltaStamps } from '../../shared/domain/timeline.js';
import { CHECKSUM_FORM, StoredJson, runChecksum } from './run-checksum.js';

export interface RunRow {
  sequence: number;
  arm_id: string;
  phase: string;
  ordinal: number;
  block: number | null;
  outcome: string;
  failure: string | null;
  started_at: string;
  scheduled_at_ns: string;
  loop_delay: string;
  reply_text: string;
  reply_reasoning: string;
  idle_seconds: number;
  planned_start_ms: number | null;
  clock_drift_ms: number | null;
  gc_ms: number | null;
  stolen_ms: number | null;
  sha256: string;
  checksum_form: number;
}

export interface AttemptRow {
  sequence: number;
  number: number;
  timeline: string;
  deltas: string;
  details: string;
}

/** Without the deltas: a schema takes far longer over so many than the plain test of `areDeltaStamps`. */
const runSchema = runSlotSchema.extend(measurementSchema.shape).extend({ attempts: z.array(documentAttemptSchema) });

export function toRunRow(measured: Run): RunRow {
  const run = withStorableReply(measured);
  return {
    sequence: run.sequence,
    arm_id: run.armId,
    phase: run.phase,
    ordinal: run.ordinal,
    block: run.block,
    outcome: run.outcome.kind,
    failure: 'failure' in run.outcome ? JSON.stringify(run.outcome.failure) : null,
    started_at: run.startedAt,
    scheduled_at_ns: run.scheduledAtNs,
    loop_delay: JSON.stringify(run.loopDelay),
    reply_text: run.reply.text,
    reply_reasoning: run.reply.reasoning,
    idle_seconds: run.idleSeconds,
    planned_start_ms: run.plannedStartMs,
    clock_drift_ms: run.clockDriftMs,
    gc_ms: run.gcMs,
    stolen_ms: run.stolenMs,
    sha256: runChecksum(run),
    checksum_form: CHECKSUM_FORM,
  };
}

/** SQLite holds UTF-8, which has no place for half of a surrogate pair: a reply that is cut at max tokens can end so. */
function withStorableReply(run: Run): Run {
  const { text, reasoning } = run.reply;
  return { ...run, reply: { text: text.toWellFormed(), reasoning: reasoning.toWellFormed() } };
}

export function toAttemptRow(sequence: number, attempt: Attempt): AttemptRow {
  const { number, timeline, ...details } = attempt;
  const { deltas, ...stamps } = timeline;
  return {
    sequence,
    number,
    timeline: JSON.stringify(stamps),
    deltas: JSON.stringify(deltas),
    details: JSON.stringify(details),
  };
}

/**
 * @param attempts of this run, in their order
 * @throws Error when the rows are not what was saved: a value is missing, does not fit, or was changed
 */
export function toRun(row: RunRow, attempts: readonly AttemptRow[]): Run {
  const { attempts: parsedAttempts, ...rest } = runSchema.parse({
    ...slotOf(row),
    outcome: row.failure === null ? { kind: row.outcome } : { kind: row.outcome, failure: parsed(row.failure) },
    startedAt: row.started_at,
    scheduledAtNs: row.scheduled_at_ns,
    attempts: attempts.map(withoutDeltas),
    reply: { text: row.reply_text, reasoning: row.reply_reasoning },
    loopDelay: parsed(row.loop_delay),
    clockDriftMs: row.clock_drift_ms,
    gcMs: row.gc_ms,
    stolenMs: row.stolen_ms,
  });
  const stored = parsedAttempts.map((attempt, index) => ({ attempt, deltas: attempts[index]?.deltas ?? '' }));
  const summed = stored.map(({ attempt, deltas }) => withDeltas(attempt, new StoredJson(deltas)));
  if (runChecksum({ ...rest, attempts: summed }, row.checksum_form) !== row.sha256)
    throw new Error('The checksum of the run does not fit its content');
  return { ...rest, attempts: stored.map(({ attempt, deltas }) => withDeltas(attempt, parsedDeltas(deltas))) };
}

/** In place of a run that cannot be believed: it stays in the count of runs, and none of its figures is shown. */
export function damagedRun(row: RunRow): Run {
  return {
    ...runSlotSchema.parse(slotOf(row)),
    outcome: {
      kind: 'failed',
      failure: {
        code: 'client-fault',
        message: 'The stored record of this run was changed or damaged on disk; its figures are not shown.',
        hint: 'Measure again, or put back a copy of the database from before the damage.',
        awsName: null,
        httpStatus: null,
        requestId: null,
      },
    },
    startedAt: row.started_at,
    scheduledAtNs: row.scheduled_at_ns,
    attempts: [],
    reply: { text: '', reasoning: '' },
    loopDelay: { toFirstDeltaMs: null, wholeRunMs: null },
    clockDriftMs: null,
    gcMs: null,
    stolenMs: null,
  };
}

function slotOf(row: RunRow) {
  return {
    sequence: row.sequence,
    armId: row.arm_id,
    phase: row.phase,
    ordinal: row.ordinal,
    block: row.block,
    idleSeconds: row.idle_seconds,
    plannedStartMs: row.planned_start_ms,
  };
}

function withoutDeltas(row: AttemptRow) {
  return { ...record(row.details), number: row.number, timeline: record(row.timeline) };
}

function withDeltas<D>(attempt: DocumentAttempt, deltas: D) {
  return { ...attempt, timeline: { ...attempt.timeline, deltas } };
}

function parsedDeltas(text: string): DeltaStamp[] {
  const deltas = parsed(text);
  if (!areDeltaStamps(deltas)) throw new Error('The deltas are not what was saved');
  return deltas;
}

function record(text: string): object {
  const value = parsed(text);
  return typeof value === 'object' && value !== null ? value : {};
}

function parsed(text: string): unknown {
  return JSON.parse(text);
}
