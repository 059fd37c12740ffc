/** A pass: one client streams a number of replies at once. What it is asked for, and what it hands back. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface PassPlan {
  /** Deltas of every reply. */
  readonly deltas: number;
  /** Milliseconds before each run, stream by stream. The first run of a stream is its warm-up. */
  readonly pausesMs: readonly (readonly number[])[];
}

/** One streamed reply as the client stamped it. All times are `process.hrtime.bigint()`: one clock for all processes. */
export interface RecordedRun {
  /** As the reply's header said; the server's log carries the same. */
  readonly requestId: string | null;
  /** Just before the call. */
  readonly sentNs: bigint;
  /** When each delta arrived, nanoseconds since `sentNs`. */
  readonly deltaOffsetsNs: readonly number[];
  /** Why it counts as failed; null when the reply was whole. */
  readonly failure: string | null;
  /** What only Firsttoken knows of its own delay; null for the others. */
  readonly ownDelay: OwnDelay | null;
}

export interface OwnDelay {
  readonly toFirstDeltaMs: number | null;
  readonly wholeRunMs: number | null;
  readonly clientDelayed: boolean;
}

export interface PassRun extends RecordedRun {
  /** Opens the connection where the client keeps one; never judged. */
  readonly warmup: boolean;
}

/** A client that the benchmark compares. */
export interface FidelityClient {
  /** @throws Error when the client itself broke down; a failed request is a run with `failure` */
  pass(plan: PassPlan): Promise<PassRun[]>;
  close(): Promise<void>;
}

/** Runs all streams side by side, each of them closed: the next run after the last one ended and a pause. */
export async function runStreams(plan: PassPlan, run: (stream: number) => Promise<RecordedRun>): Promise<PassRun[]> {
  const streams = plan.pausesMs.map(async (pausesMs, stream) => {
    const runs: PassRun[] = [];
    for (const [index, pauseMs] of pausesMs.entries()) {
      await sleep(pauseMs);
      runs.push({ ...(await run(stream)), warmup: index === 0 });
    }
    return runs;
  });
  return (await Promise.all(streams)).flat();
}
