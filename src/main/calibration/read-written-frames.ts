/** Reads from a local server's log when it wrote each delta. */
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

/** Monotonic nanoseconds just before each contentBlockDelta was written, by request id. */
export type WrittenFrames = ReadonlyMap<string, readonly bigint[]>;

const recordSchema = z.object({
  requestId: z.string(),
  frames: z.array(z.object({ event: z.string(), ns: z.string().regex(/^\d+$/) })),
});

/** A request's line follows its last frame at once; the file is another process's, so it is asked for again. */
const LOOKS = 100;
const LOOK_EVERY_MS = 10;

/**
 * Waits until every request has its line: at most a second.
 *
 * @throws Error when a request still has none, or the log cannot be read
 */
export async function readWrittenFrames(logFile: string, requestIds: readonly string[]): Promise<WrittenFrames> {
  for (let look = 1; ; look += 1) {
    const frames = parseLog(await readFile(logFile, 'utf8'));
    const missing = requestIds.filter((requestId) => !frames.has(requestId)).length;
    if (missing === 0) return frames;
    if (look === LOOKS) throw new Error(`The local server's log lacks ${missing} of ${requestIds.length} requests`);
    await wait(LOOK_EVERY_MS);
  }
}

/** The last line may still be half written: it has no line break then. */
function parseLog(text: string): Map<string, bigint[]> {
  const lines = text.split('\n').slice(0, -1);
  return new Map(
    lines.map((line) => {
      const { requestId, frames } = recordSchema.parse(JSON.parse(line));
      return [requestId, frames.filter(({ event }) => event === 'contentBlockDelta').map(({ ns }) => BigInt(ns))];
    }),
  );
}
