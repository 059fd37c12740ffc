/**
 * The application as its hosts see it: the contract's two verbs, an untyped door for messages, reports that are too long
 * for a message, and its end.
 */
import type { Bridge } from '../shared/contract/contract.js';
import type { Result } from '../shared/contract/result.js';
import type { SessionRow } from '../shared/domain/session.js';
import type { SessionReport } from '../shared/domain/session-outline.js';

export interface Application extends Bridge {
  /**
   * For hosts that carry messages from a page: the name and the input may be anything, both are checked.
   *
   * @returns never rejects; every fault is the `error` of the Result
   */
  dispatch(name: unknown, input: unknown): Promise<Result<unknown>>;
  /**
   * What the session's files are written from, run by run.
   *
   * @throws ApplicationError with code `not-found` or `storage`
   */
  report(id: string): Promise<SessionReport>;
  /** What the user should know about the start, such as sessions that were interrupted or a database that was repaired. */
  readonly warnings: readonly string[];
  /**
   * Cancels a running session (what was measured is kept), stops the simulator processes and the measuring thread, and
   * closes the database. Safe to call twice.
   */
  close(): Promise<void>;
}

/** What is stored, for commands that only read. */
export interface StoredSessions {
  /** Newest first. @throws ApplicationError with code `storage` */
  list(): SessionRow[];
  /** @throws ApplicationError with code `not-found` or `storage` */
  report(id: string): Promise<SessionReport>;
  /** What the user should know of the store, in sentences; grows when damaged runs are read. */
  readonly warnings: readonly string[];
  close(): void;
}
