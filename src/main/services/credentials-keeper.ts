/** What the rest of the application asks for credentials: resolved before the clock starts, kept until they expire. */
import { ApplicationError } from '../../shared/contract/result.js';
import type { ProfileState } from '../../shared/domain/sign-in.js';
import type { CredentialSource, ResolvedCredentials } from '../benchmark/ports.js';
import { beingAsked, tooSlow } from '../bedrock/failures/sign-in-failures.js';
import { profileFingerprint } from '../bedrock/profile-fingerprint.js';
import { unlessAborted } from '../unless-aborted.js';
import type { Questions } from './questions.js';

export interface CredentialsOptions {
  readonly signal?: AbortSignal | undefined;
  /** Resolves again, whatever is kept. */
  readonly fresh?: boolean | undefined;
}

/** Credentials stay in the memory of this process. */
export interface CredentialsKeeper extends CredentialSource {
  /**
   * Kept ones, or newer ones when they are about to expire. May ask a question. One resolution at a time for a profile.
   *
   * @throws ApplicationError `credentials`: what is wrong and what to do, with no secret in it; `unreachable` when what
   *   gives them could not be asked
   */
  current(profile: string, options?: CredentialsOptions): Promise<ResolvedCredentials>;
  /** Whether the profile would give credentials now. Quick, and asks nobody. */
  check(profile: string): Promise<ProfileState>;
  /** Drops what is kept: the next `current` resolves again. */
  forget(profile: string): void;
  /** Ends what is under way, with the processes that it started; what is asked for afterwards is refused. */
  close(): void;
}

/** Credentials that expire sooner are replaced: as the SDK has it, so that no request meets their end. */
export const EXPIRY_MARGIN_MS = 5 * 60_000;
const CHECK_LIMIT_MS = 10_000;

interface Kept {
  readonly resolved: ResolvedCredentials;
  /** Of the settings that they came from. */
  readonly fingerprint: string;
}

interface Work {
  readonly promise: Promise<ResolvedCredentials>;
  readonly abort: AbortController;
  waiting: number;
}

export function createCredentialsKeeper(
  questions: Pick<Questions, 'ask'>,
  checkLimitMs: number = CHECK_LIMIT_MS,
): CredentialsKeeper {
  const kept = new Map<string, Kept>();
  const resolving = new Map<string, Work>();
  const checking = new Map<string, Promise<ProfileState>>();
  const closing = new AbortController();

  async function keptNow(profile: string): Promise<ResolvedCredentials | null> {
    const entry = kept.get(profile);
    if (entry === undefined) return null;
    const { expiresAtMs } = entry.resolved;
    if (expiresAtMs !== null && expiresAtMs - Date.now() <= EXPIRY_MARGIN_MS) return null;
    return (await profileFingerprint(profile)) === entry.fingerprint ? entry.resolved : null;
  }

  async function resolve(profile: string, until: AbortSignal, mayAsk: boolean): Promise<ResolvedCredentials> {
    const signal = AbortSignal.any([until, closing.signal]);
    const { resolveCredentials } = await import('../bedrock/credentials.js');
    const fingerprint = await profileFingerprint(profile);
    signal.throwIfAborted();
    const askMfa = mayAsk
      ? (serial: string, attempt: number) => questions.ask({ profile, serial, attempt }, signal)
      : null;
    const resolved = await resolveCredentials(profile, { askMfa, signal });
    kept.set(profile, { resolved, fingerprint });
    return resolved;
  }

  function startResolving(profile: string): Work {
    const abort = new AbortController();
    const promise = resolve(profile, abort.signal, true).finally(() => {
      if (resolving.get(profile) === work) resolving.delete(profile);
    });
    const work: Work = { promise, abort, waiting: 0 };
    resolving.set(profile, work);
    return work;
  }

  /** All who want the same wait for one resolution; it is given up when the last of them has gone. */
  async function shared(profile: string, signal: AbortSignal | undefined): Promise<ResolvedCredentials> {
    const work = resolving.get(profile) ?? startResolving(profile);
    work.waiting += 1;
    try {
      return await unlessAborted(work.promise, signal);
    } finally {
      work.waiting -= 1;
      if (work.waiting === 0) {
        work.abort.abort(gaveUp(profile));
        if (resolving.get(profile) === work) resolving.delete(profile);
      }
    }
  }

  async function state(profile: string): Promise<ProfileState> {
    const now = await keptNow(profile);
    if (now !== null) return ready(now);
    const limit = AbortSignal.timeout(checkLimitMs);
    // Somebody is being asked already.
    const work = resolving.get(profile);
    try {
      return ready(await (work === undefined ? resolve(profile, limit, false) : unlessAborted(work.promise, limit)));
    } catch (error) {
      if (limit.aborted) return stateOf(work === undefined ? tooSlow(profile, checkLimitMs) : beingAsked(profile));
      return stateOf(error);
    }
  }

  return {
    async current(profile, { signal, fresh = false } = {}) {
      signal?.throwIfAborted();
      // Its answer may be all that is needed; two at once would run a credential_process twice.
      const running = checking.get(profile);
      if (running !== undefined) await unlessAborted(Promise.allSettled([running]), signal);
      // Whoever wants others has found these wanting.
      if (fresh) kept.delete(profile);
      const now = await keptNow(profile);
      return now ?? shared(profile, signal);
    },
    check(profile) {
      const running = checking.get(profile);
      if (running !== undefined) return running;
      const check = state(profile).finally(() => {
        checking.delete(profile);
      });
      checking.set(profile, check);
      return check;
    },
    forget(profile) {
      kept.delete(profile);
    },
    close() {
      closing.abort(shuttingDown());
      kept.clear();
    },
  };
}

function ready({ expiresAtMs }: ResolvedCredentials): ProfileState {
  return {
    state: 'ready',
    expiresAt: expiresAtMs === null ? null : new Date(expiresAtMs).toISOString(),
    problem: null,
  };
}

/** @throws what is no finding about the profile */
function stateOf(error: unknown): ProfileState {
  if (!(error instanceof ApplicationError) || !['credentials', 'unreachable'].includes(error.code)) throw error;
  const { message, hint } = error;
  return {
    state: error.failure === 'sign-in-needed' ? 'sign-in' : 'broken',
    expiresAt: null,
    problem: { message, hint },
  };
}

function shuttingDown(): ApplicationError {
  return new ApplicationError('cancelled', 'The credentials were not waited for.', 'Firsttoken is shutting down.');
}

function gaveUp(profile: string): ApplicationError {
  return new ApplicationError('cancelled', `Nobody waits for the credentials of profile "${profile}".`, 'Try again.');
}
