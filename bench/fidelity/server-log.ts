/** The simulator's log, as the server's side of each reply. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

export interface ServedReply {
  readonly receivedNs: bigint;
  /** Just before each contentBlockDelta was written. */
  readonly deltasNs: readonly bigint[];
  /** When the system had taken each of them; null: not known. */
  readonly writtenNs: readonly (bigint | null)[];
  /** Number of the connection that the request came on; null when the log does not say. */
  readonly connection: number | null;
}

const recordSchema = z.object({
  requestId: z.string(),
  receivedNs: z.string(),
  frames: z.array(z.object({ event: z.string(), ns: z.string(), writtenNs: z.string().nullable() })),
  connection: z.int().nullable().default(null),
});

/** @returns by request id */
export function readServerLog(path: string): Map<string, ServedReply> {
  return parseServerLog(readFileSync(path, 'utf8'));
}

export function parseServerLog(text: string): Map<string, ServedReply> {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const { requestId, receivedNs, frames, connection } = recordSchema.parse(JSON.parse(line));
      const deltas = frames.filter(({ event }) => event === 'contentBlockDelta');
      const reply: ServedReply = {
        receivedNs: BigInt(receivedNs),
        deltasNs: deltas.map(({ ns }) => BigInt(ns)),
        writtenNs: deltas.map(({ writtenNs }) => (writtenNs === null ? null : BigInt(writtenNs))),
        connection,
      };
      return [requestId, reply];
    }),
  );
}
