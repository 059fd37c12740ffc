/** Which client streams how much, in which order. */
import { seededRandom } from '../../src/shared/statistics/seeded-random.js';
import { shuffled } from '../../src/shared/statistics/shuffled.js';
import type { ClientId } from './clients.js';
import { deltaGapMs, ttftMs } from './endpoint.js';
import type { PassPlan } from './pass.js';

export const streamCounts = (process.env['FT_STREAMS']?.split(',').map(Number) ?? [1, 6, 32]) as (1 | 6 | 32)[];

export interface ScheduledPass {
  readonly round: number;
  readonly client: ClientId;
  readonly streams: number;
  readonly plan: PassPlan;
}

export interface ScheduleOptions {
  readonly seed: number;
  readonly clients: readonly ClientId[];
  readonly rounds: number;
  readonly deltas: number;
  /** Measured runs of each stream, by the number of streams; the warm-up comes on top. */
  readonly runs: (streams: number) => number;
}

/**
 * Every round holds every client at every number of streams once, in an order of its own: what the machine does beside
 * is spread over all of them. In a round all clients get the same pauses.
 */
export function makeRounds({ seed, clients, rounds, deltas, runs }: ScheduleOptions): ScheduledPass[] {
  const random = seededRandom(seed);
  const replyMs = ttftMs + deltas * deltaGapMs;
  return Array.from({ length: rounds }, (_, index) => {
    const passes = streamCounts.flatMap((streams) => {
      const pausesMs = Array.from({ length: streams }, () =>
        // Streams that started together would go on together: their requests, their deltas and their ends.
        Array.from({ length: runs(streams) + 1 }, (__, run) => random() * (run === 0 ? replyMs : 2 * deltaGapMs)),
      );
      return clients.map((client) => ({ round: index + 1, client, streams, plan: { deltas, pausesMs } }));
    });
    return shuffled(passes, random);
  }).flat();
}
