/** Decides how an attempt came out, from what was recorded and how its stream ended. */
import type { Failure, FailureCode } from '../../shared/domain/failure.js';
import type { RunOutcome } from '../../shared/domain/run.js';
import { type AttemptRecord, isWhole } from './attempt-record.js';
import type { StreamClient } from './stream-client.js';
import { unansweredFailure, wentUnanswered } from './unanswered.js';

type Service = Pick<StreamClient, 'hostOf' | 'toFailure'>;

export interface AttemptEnding {
  /** Who ended it from outside. */
  readonly by: 'user' | 'deadline' | null;
  /** What was thrown; undefined when the stream ended by itself. */
  readonly error: unknown;
  readonly modelId: string;
  readonly region: string;
  readonly timeoutMs: number | null;
}

/** Failures of the connection (the last is a network that went away): what came before them is still part of a reply. */
const cutCodes: readonly FailureCode[] = ['connection-reset', 'stream-cut', 'endpoint-unreachable'];

/**
 * A reply that is whole counts as completed even when its connection broke afterwards. A broken connection after the
 * first event is `incomplete`, before it `failed`.
 */
export function judgeAttempt(client: Service, record: AttemptRecord, ending: AttemptEnding): RunOutcome {
  const { by, error, modelId, region, timeoutMs } = ending;
  const host = client.hostOf(region);
  if (error === undefined && isWhole(record)) return { kind: 'completed' };
  if (by === 'user') return { kind: 'cancelled' };
  if (by === 'deadline' && wentUnanswered(record)) {
    return { kind: 'failed', failure: unansweredFailure(record, host, limit(timeoutMs)) };
  }
  if (by === 'deadline') return { kind: 'failed', failure: deadlineFailure(host, record, ending) };
  if (error === undefined) return { kind: 'incomplete', failure: cutFailure(host, record, modelId) };

  const failure = client.toFailure(error, {
    modelId,
    region,
    stamps: record.stamps,
    events: record.events,
    deltas: record.deltas.length,
  });
  if (!cutCodes.includes(failure.code) || record.events === 0) return { kind: 'failed', failure };
  if (isWhole(record)) return { kind: 'completed' };
  // The transport may know precisely how the stream was cut.
  const known = failure.code === 'stream-cut';
  return { kind: 'incomplete', failure: known ? failure : cutFailure(host, record, modelId) };
}

/** For a run whose time was over while it waited to be sent again. */
export function deadlineInWait(
  client: Pick<StreamClient, 'hostOf'>,
  last: Failure,
  { failed, modelId, region, timeoutMs }: { failed: number } & Pick<AttemptEnding, 'modelId' | 'region' | 'timeoutMs'>,
): Failure {
  const attempts = failed === 1 ? 'its attempt had failed' : `its ${failed} attempts had failed`;
  return {
    ...last,
    code: 'deadline',
    message: `${modelId} at ${client.hostOf(region)} had not finished within ${limit(timeoutMs)}: ${attempts} (the last: ${last.code}), and the next was waited for.`,
    hint: "Raise the plan's time limit, or read in the attempts what failed and put that right.",
  };
}

function cutFailure(host: string, record: AttemptRecord, modelId: string): Failure {
  const missing = record.messageStop === null ? 'messageStop and metadata' : 'metadata';
  return {
    code: 'stream-cut',
    message: `The stream of ${modelId} from ${host} was cut off after ${progress(record)}, before its ${missing}.`,
    hint: 'The run is kept as incomplete and left out of the figures. Run it again; if it happens often, look for a proxy, VPN or firewall that closes long connections.',
    awsName: null,
    httpStatus: record.stamps.httpStatus,
    requestId: record.stamps.requestId,
  };
}

function deadlineFailure(
  host: string,
  record: AttemptRecord,
  { modelId, timeoutMs }: Pick<AttemptEnding, 'modelId' | 'timeoutMs'>,
): Failure {
  return {
    code: 'deadline',
    message: `${modelId} at ${host} had not finished within ${limit(timeoutMs)}; ${progress(record)} had come.`,
    hint: "Raise the plan's time limit, or lower max tokens.",
    awsName: null,
    httpStatus: record.stamps.httpStatus,
    requestId: record.stamps.requestId,
  };
}

function limit(timeoutMs: number | null): string {
  return timeoutMs === null ? 'the time limit' : `the time limit of ${timeoutMs / 1_000} s`;
}

function progress({ deltas }: AttemptRecord): string {
  if (deltas.length === 0) return 'no delta';
  return deltas.length === 1 ? '1 delta' : `${deltas.length} deltas`;
}
