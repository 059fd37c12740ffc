/** One row of the table: all passes of one client at one number of streams. */
import { quantile } from '../../src/shared/statistics/quantile.js';
import { type JudgedRun, judgeRun } from './judge-run.js';
import type { PassRun } from './pass.js';
import type { ServedReply } from './server-log.js';
import type { ClientId } from './clients.js';

export interface Spread {
  readonly n: number;
  /** Milliseconds; null without values. */
  readonly p50: number | null;
  readonly p99: number | null;
  readonly max: number | null;
}

export interface CellSummary {
  readonly client: ClientId;
  readonly streams: number;
  readonly passes: number;
  readonly runs: number;
  /** Why runs could not be judged, with how many of each. */
  readonly failures: Readonly<Record<string, number>>;
  readonly firstDelta: Spread;
  readonly followingDelta: Spread;
  readonly callToServer: Spread;
  /** Requests of all passes, warm-ups included, and the connections that they came on. */
  readonly requests: number;
  /** null when the server's log does not number its connections. */
  readonly connections: number | null;
  /** Share of the runs that carry the label; null for a client that does not watch itself. */
  readonly clientDelayedShare: number | null;
  readonly unlabelledErrors: number | null;
  /** Largest of its runs, milliseconds. */
  readonly beyondOwnDelayMs: number | null;
  /** Share of the machine's processor time that the hypervisor gave to others during its passes; null: not known. */
  readonly stolenShare: number | null;
}

/** @param passes the runs of each pass */
export function summariseCell(
  { client, streams, stolenShare }: Pick<CellSummary, 'client' | 'streams' | 'stolenShare'>,
  passes: readonly (readonly PassRun[])[],
  log: ReadonlyMap<string, ServedReply>,
): CellSummary {
  const all = passes.flat();
  const served = (run: PassRun): ServedReply | null => log.get(run.requestId ?? '') ?? null;
  const measured = all.filter(({ warmup }) => !warmup);
  const judged: JudgedRun[] = [];
  const failures: Record<string, number> = {};
  for (const run of measured) {
    const result = judgeRun(run, served(run));
    if (typeof result === 'string') failures[result] = (failures[result] ?? 0) + 1;
    else judged.push(result);
  }
  const labels = judged.flatMap(({ label }) => label ?? []);
  return {
    client,
    streams,
    passes: passes.length,
    runs: measured.length,
    failures,
    firstDelta: spread(judged.map(({ firstDeltaErrorMs }) => firstDeltaErrorMs)),
    followingDelta: spread(judged.flatMap(({ followingErrorsMs }) => followingErrorsMs)),
    callToServer: spread(judged.map(({ callToServerMs }) => callToServerMs)),
    requests: all.length,
    connections: countConnections(all.map(served)),
    clientDelayedShare:
      labels.length === 0 ? null : labels.filter(({ clientDelayed }) => clientDelayed).length / labels.length,
    unlabelledErrors: labels.length === 0 ? null : labels.reduce((sum, label) => sum + label.unlabelledErrors, 0),
    beyondOwnDelayMs: labels.length === 0 ? null : Math.max(...labels.map((label) => label.beyondOwnDelayMs)),
    stolenShare,
  };
}

/** Quantiles of type 8, as everywhere in Firsttoken. */
export function spread(values: readonly number[]): Spread {
  return { n: values.length, p50: quantile(values, 0.5), p99: quantile(values, 0.99), max: quantile(values, 1) };
}

function countConnections(replies: readonly (ServedReply | null)[]): number | null {
  const numbers = replies.flatMap((reply) => (reply === null ? [] : [reply.connection]));
  return numbers.includes(null) ? null : new Set(numbers).size;
}
