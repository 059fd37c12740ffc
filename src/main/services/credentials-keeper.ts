/** What the rest of the application asks for credentials: resolved before the clock starts, kept until they expire. */
import type { ProfileState } from '../../shared/domain/sign-in.js';
import type { Credentials } from '../benchmark/ports.js';

export interface ResolvedCredentials {
  readonly credentials: Credentials;
  /** Milliseconds since the epoch; null: they do not expire, or it is not known. */
  readonly expiresAtMs: number | null;
}

export interface CredentialsOptions {
  readonly signal?: AbortSignal | undefined;
  /** Resolves again, whatever is kept. */
  readonly fresh?: boolean | undefined;
}

/** Credentials stay in the memory of this process. */
export interface CredentialsKeeper {
  /**
   * Kept ones, or newer ones when they are about to expire. May ask a question. One resolution at a time for a profile.
   *
   * @throws ApplicationError `credentials`: what is wrong and what to do, with no secret in it
   */
  current(profile: string, options?: CredentialsOptions): Promise<ResolvedCredentials>;
  /** Whether the profile would give credentials now. Quick, and asks nobody. */
  check(profile: string): Promise<ProfileState>;
  /** Drops what is kept: the next `current` resolves again. */
  forget(profile: string): void;
}
