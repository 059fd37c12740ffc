/**
 * What the benchmark needs from the rest of the application, as interfaces. Storage, Bedrock and the simulator
 * implement them; the benchmark imports none of those.
 */
import type { FailureCode } from '../../shared/domain/failure.js';
import type { LiveDelta, LiveEvent } from '../../shared/domain/live/live-event.js';
import type { Transport } from '../../shared/domain/plan.js';
import type { Measurement, Run } from '../../shared/domain/run.js';
import type {
  Arm,
  Environment,
  RequestSettings,
  Session,
  SessionRow,
  SessionState,
  StopReason,
} from '../../shared/domain/session.js';
import type { RunOpening } from '../../shared/summarise/opening-values.js';

/** A session as it stood when it was opened. Its runs are read a few at a time: together they may not fit in memory. */
export interface StoredSession {
  readonly session: Session;
  /** All, in the order of their sequence; can be gone through again. */
  readonly runs: Iterable<Run>;
  /** Those with these sequence numbers, which ascend; what the session does not have is left out. */
  readRuns(sequences: readonly number[]): Iterable<Run>;
}

/** What the user calls a session and says about it; what is left out stays as it is. */
export interface UserWords {
  readonly name?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly notes?: string | undefined;
}

/** What a session's end is stored with; what is left out or null has no reason. */
export interface EndReasons {
  /** Why it has fewer runs than planned, as its plan or the user wished. */
  readonly stoppedEarly?: StopReason | null;
  /** Why it failed as a whole, with what to do. */
  readonly failure?: string | null;
}

/** Keeps sessions. Every method has written to disk when it returns. All throw ApplicationError with code `storage`. */
export interface SessionStore {
  insertSession(session: Session, plannedRuns: number): void;
  saveRun(sessionId: string, run: Run): void;
  endSession(sessionId: string, state: SessionState, endedAt: string, reasons?: EndReasons): void;
  /** Replaces the environment of a session: some of it is known only at the end. */
  saveEnvironment(sessionId: string, environment: Environment): void;
  /** @returns false when there is no such session, or it was deleted */
  updateSession(sessionId: string, words: UserWords): boolean;
  /** Newest first, without deleted ones. */
  listSessions(): SessionRow[];
  /** null when there is no such session, or it was deleted. */
  openSession(sessionId: string): StoredSession | null;
  /** @returns the ids that were hidden */
  deleteSessions(ids: readonly string[]): string[];
  /** @returns the ids that are visible again */
  restoreSessions(ids: readonly string[]): string[];
  close(): void;
}

export interface EndedSession {
  readonly id: string;
  readonly simulated: boolean;
}

/** What stored sessions were about, without their runs. All methods throw ApplicationError with code `storage`. */
export interface SessionArms {
  /** Newest first, without deleted ones and those that still run. */
  listEnded(): EndedSession[];
  /** In the order of each plan, of one model where it is named; a session without any is left out. */
  readArms(sessionIds: readonly string[], modelId?: string): ReadonlyMap<string, readonly Arm[]>;
  /**
   * Sessions that have an arm of this model, newest first, also those that still run; without deleted ones.
   *
   * @param from how many of them are passed over
   * @param count how many are listed at most
   */
  listWithModel(modelId: string, from: number, count: number): string[];
}

/** Its settings say what must be known of a run, beside its time to first token, to tell whether it counts. */
export type OpenedArm = Pick<Arm, 'id'> & { readonly settings: Pick<Arm['settings'], 'serviceTier' | 'latency'> };

/** The beginnings of stored runs: a fraction of what it takes to read them whole, and their checksums are not looked at. */
export interface RunOpenings {
  /**
   * Measured runs of an arm that were completed or failed, in the order of their sequence.
   *
   * @param atMost thins them evenly
   * @throws ApplicationError with code `storage`
   */
  readOpenings(sessionId: string, arm: OpenedArm, atMost?: number): RunOpening[];
}

/** Temporary or permanent keys, resolved before the clock starts. Lives in memory only. */
export interface StaticCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** A Bedrock API key: sent as it is, nothing is signed. */
export interface BearerToken {
  readonly bearerToken: string;
}

export type Credentials = StaticCredentials | BearerToken;

export interface ResolvedCredentials {
  readonly credentials: Credentials;
  /** Milliseconds since the epoch; null: they do not expire, or it is not known. */
  readonly expiresAtMs: number | null;
}

/** Where a session gets its credentials, before it starts and while it runs. */
export interface CredentialSource {
  /**
   * May ask a person a question, and wait for the answer.
   *
   * @throws ApplicationError `credentials`: what is wrong and what to do, with no secret in it
   */
  current(profile: string, options?: { signal?: AbortSignal; fresh?: boolean }): Promise<ResolvedCredentials>;
}

/** An HTTP proxy that tunnels (CONNECT). */
export interface Proxy {
  /** Of the proxy itself; may hold a user name and a password, so it is never stored or shown. */
  readonly url: string;
}

/** The way to a region beside that of the plan. */
export interface RegionWay {
  readonly region: string;
  /** null: direct. */
  readonly proxy: Proxy | null;
}

/** Where requests go. */
export interface MeasureTarget {
  readonly region: string;
  /** Further regions that requests are sent to; left out: none. */
  readonly otherRegions?: readonly RegionWay[] | undefined;
  /** Of all regions; null: each region's own endpoint. */
  readonly endpoint: string | null;
  readonly credentials: Credentials;
  /** PEM of certificates to trust beside the usual ones: the simulator's own, or the user's bundle; null: none. */
  readonly trustedCertificate: string | null;
  /** Hosts validated by FIPS 140, and hosts that speak IPv6 too; for the region's own endpoint only. Left out: neither. */
  readonly fips?: boolean | undefined;
  readonly dualStack?: boolean | undefined;
  /** null or left out: direct. */
  readonly proxy?: Proxy | null | undefined;
  /** Those that will be used, to be warmed; left out: all. */
  readonly transports?: readonly Transport[] | undefined;
}

export interface MeasureRequest {
  readonly modelId: string;
  /** Its region is the one that it is sent to. */
  readonly settings: RequestSettings;
  readonly prompt: { readonly system: string; readonly user: string };
  /** Monotonic nanoseconds as a decimal string; null: now. */
  readonly scheduledAtNs: string | null;
  /** For the whole run, its attempts and waits together. */
  readonly timeoutMs: number | null;
  /** Times that the run is sent again after a failure that may pass. */
  readonly retries: number;
}

export type LiveNews =
  | { type: 'sent'; attempt: number }
  /** `attempt`: the number of the next one, sent after `waitMs`. */
  | { type: 'retrying'; attempt: number; waitMs: number; code: FailureCode; reason: string }
  | { type: 'deltas'; deltas: readonly LiveDelta[] };

/** A thread that holds the clock. It measures several runs at once; a session may have several threads (`streams-per-thread.ts`). */
export interface MeasuringThread {
  /** Builds the client of a session and warms it without the network. */
  prepare(target: MeasureTarget): Promise<void>;
  /**
   * Never rejects for a fault of the request: that is a Measurement whose outcome is `failed`.
   *
   * @param onNews called at most thirty times a second, never for each delta
   * @param signal ends the run as `cancelled`, with what was measured so far
   * @throws Error when the thread itself died
   */
  measure(request: MeasureRequest, onNews: (news: LiveNews) => void, signal: AbortSignal): Promise<Measurement>;
  /**
   * Takes newer credentials for the runs that start from now on. Connections stay; nothing is sent.
   *
   * @throws Error when the thread itself died, or was not prepared
   */
  renew(credentials: Credentials): Promise<void>;
  close(): Promise<void>;
}

export type PublishLive = (events: readonly LiveEvent[]) => void;
