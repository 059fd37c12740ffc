/** Twelve arms that stream as measuring threads report it: about thirty batches a second for each, at any speed. */
import { setTimeout as wait } from 'node:timers/promises';
import type { LiveKeeper } from '../../src/main/live/live-keeper.js';
import type { LiveDelta, LiveRunResult } from '../../src/shared/domain/live/live-event.js';
import type { Arm } from '../../src/shared/domain/session.js';
import { slotOf } from '../common/shown-session.js';

export const DELTAS_PER_SECOND = 100;
const MS_PER_DELTA = 1_000 / DELTAS_PER_SECOND;
/** As the measuring thread hands its news on (`live-news.ts`). */
const BATCHES_PER_SECOND = 30;
const TICK_MS = 10;
const words = 'Latency is the time between a question and its answer. It is not one number but a distribution.\n'.split(
  /(?<= )/,
);

interface Reply {
  readonly arm: Arm;
  readonly sequence: number;
  readonly firstDeltaMs: number;
  readonly deltas: number;
}

/** Plays one run of each arm at once, in real time. @returns how many deltas were published */
export async function playInRealTime(keeper: LiveKeeper, arms: readonly Arm[], round: number, deltas: number) {
  const startMs = performance.now();
  const replies = arms.map((arm, lane) => begin(keeper, replyOf(arm, round * arms.length + lane, lane, deltas)));
  const sent = replies.map(() => 0);
  let nextBatchMs = replies.map((_, lane) => (lane * 1_000) / BATCHES_PER_SECOND / replies.length);
  while (sent.some((count) => count < deltas)) {
    await wait(TICK_MS);
    const nowMs = performance.now() - startMs;
    nextBatchMs = nextBatchMs.map((dueMs, lane) => {
      const reply = replies[lane];
      const from = sent[lane] ?? deltas;
      if (reply === undefined || nowMs < dueMs || from >= deltas) return dueMs;
      const to = Math.min(deltas, Math.floor((nowMs - reply.firstDeltaMs) / MS_PER_DELTA));
      if (to > from) publishDeltas(keeper, reply, from, to);
      sent[lane] = Math.max(from, to);
      if (to >= deltas) end(keeper, reply);
      return nowMs + 1_000 / BATCHES_PER_SECOND;
    });
  }
  return deltas * replies.length;
}

/** The same at once: as fast as the window takes it. */
export function playAtOnce(keeper: LiveKeeper, arms: readonly Arm[], round: number, deltas: number): number {
  const perBatch = Math.ceil(DELTAS_PER_SECOND / BATCHES_PER_SECOND);
  const replies = arms.map((arm, lane) => begin(keeper, replyOf(arm, round * arms.length + lane, lane, deltas)));
  for (let from = 0; from < deltas; from += perBatch) {
    for (const reply of replies) publishDeltas(keeper, reply, from, Math.min(deltas, from + perBatch));
  }
  for (const reply of replies) end(keeper, reply);
  keeper.flush();
  return deltas * replies.length;
}

function replyOf(arm: Arm, sequence: number, lane: number, deltas: number): Reply {
  return { arm, sequence, firstDeltaMs: 100 + 60 * lane, deltas };
}

function begin(keeper: LiveKeeper, reply: Reply): Reply {
  const { arm, sequence } = reply;
  keeper.publish([
    { type: 'run.started', slot: slotOf(sequence, arm) },
    { type: 'run.sent', sequence, attempt: 1 },
  ]);
  return reply;
}

function publishDeltas(keeper: LiveKeeper, { sequence, firstDeltaMs }: Reply, from: number, to: number): void {
  const deltas = Array.from({ length: to - from }, (_, index): LiveDelta => {
    const delta = from + index;
    return [firstDeltaMs + delta * MS_PER_DELTA, 'text', words[delta % words.length] ?? ''];
  });
  keeper.publish([{ type: 'run.deltas', sequence, deltas }]);
}

function end(keeper: LiveKeeper, { arm, sequence, firstDeltaMs, deltas }: Reply): void {
  const totalMs = firstDeltaMs + deltas * MS_PER_DELTA;
  // Not the same each time: dots that lie on each other would be easier to draw.
  const ttftMs = firstDeltaMs * (1 + ((sequence * 7) % 13) / 10);
  const result: LiveRunResult = {
    ...{ outcome: 'completed', ttftMs, firstTextMs: ttftMs, totalMs },
    ...{ streamTokensPerSecond: DELTAS_PER_SECOND, outputTokens: deltas, error: null },
    ...{ loopDelayMs: 0.4, clientDelayed: false },
  };
  keeper.publish([{ type: 'run.ended', slot: slotOf(sequence, arm), result }]);
}
