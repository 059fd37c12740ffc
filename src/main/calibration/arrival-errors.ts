/** The error of each stamp: when the measuring thread says that a delta came, less when the server wrote it. */
import type { Measurement } from '../../shared/domain/run.js';
import type { WrittenFrames } from './read-written-frames.js';

/**
 * The chunk's arrival is compared where it was observed, else the decoded event's. It holds the server's write and
 * the way through the operating system too, so it is an upper bound of what the client adds.
 *
 * @returns milliseconds, in the order of the deltas
 * @throws Error when the reply does not have as many deltas as were written
 */
export function arrivalErrors({ attempts }: Measurement, written: WrittenFrames): number[] {
  const attempt = attempts.at(-1);
  const frames = written.get(attempt?.requestId ?? '') ?? [];
  const deltas = attempt?.timeline.deltas ?? [];
  if (attempt === undefined || deltas.length === 0 || deltas.length !== frames.length)
    throw new Error(`A local stream had ${deltas.length} deltas, but its server wrote ${frames.length}`);
  // The difference of the two clocks' readings is small, so it is exact as a number; the readings themselves are not.
  const sentNs = BigInt(attempt.timeline.sentAtNs);
  return deltas.map(([offsetNs, , , chunkOffsetNs], index) => {
    const sinceSentNs = Number((frames[index] ?? sentNs) - sentNs);
    return ((chunkOffsetNs ?? offsetNs) - sinceSentNs) / 1e6;
  });
}
