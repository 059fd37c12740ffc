/** The simulator's log: one line of JSON for each request, so that a client's clock can be held against the server's. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { ApplicationError } from '../../shared/contract/result.js';
import type { Protocol } from './exchange.js';

/** All times are this process's `process.hrtime.bigint()`, in decimal. */
export interface RequestRecord {
  requestId: string;
  /** The operation, such as `converse-stream`; `unknown` for a path that has none. */
  operation: string;
  /** The called id; null where the request names none. */
  model: string | null;
  protocol: Protocol;
  tls: boolean;
  /** Number of the connection that it came on, from 1 in the order of opening, over all ports. */
  connection: number;
  /** The region that it was signed for; null where the signature names none. */
  region: string | null;
  /** Where it was served, which cross-region inference decides; null where it was not. */
  servedRegion: string | null;
  /** The request's headers had been read. */
  receivedNs: string;
  /** When it reached its region: later by the region's round trips, or `receivedNs`. */
  arrivedNs: string;
  /** The answer's headers were written; null when they never were. */
  headersNs: string | null;
  /**
   * In the order of writing: just before each frame was written, and when the system had taken it; null when that was
   * not known yet as the answer ended.
   */
  frames: { event: string; ns: string; writtenNs: string | null }[];
  /** `completed`, `client-gone`, `fault KIND`, or `error NAME`. */
  outcome: string;
}

export interface RequestLog {
  write(record: RequestRecord): void;
  /** Resolves when everything is in the file. */
  close(): Promise<void>;
}

export const noRequestLog: RequestLog = { write: () => undefined, close: () => Promise.resolve() };

/**
 * Appends to the file, or creates it.
 *
 * @throws ApplicationError `storage` when it cannot be opened
 */
export async function openRequestLog(path: string): Promise<RequestLog> {
  const stream = createWriteStream(path, { flags: 'a' });
  try {
    await once(stream, 'open');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ApplicationError(
      'storage',
      `The simulator's log ${path} cannot be opened: ${reason}`,
      'Give the path of a file in a folder that exists and that you may write to.',
      { field: 'log', cause },
    );
  }
  // A full disk must not end the server: the requests go on, the log stops.
  stream.on('error', (error) => {
    process.stderr.write(`The simulator's log ${path} stops here: ${error.message}\n`);
  });
  return {
    write: (record) => {
      stream.write(`${JSON.stringify(record)}\n`);
    },
    close: async () => {
      if (stream.destroyed) return;
      stream.end();
      await finished(stream).catch(() => undefined);
    },
  };
}
