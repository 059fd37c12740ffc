/**
 * Stands before each run of a session and lets it through with credentials that will last. They are renewed in time and
 * outside measured time; when that needs a person, the session is paused:
 *
 *     open -> renewing -> open          newer ones came, or the old ones last and what gives newer ones cannot be reached
 *                 '-> paused -> open    nothing is sent until newer ones came: tried again by `resume` and `nudge`
 *                        '-> given up   at once, where nobody is there to ask
 */
import { ApplicationError } from '../../shared/contract/result.js';
import type { Run } from '../../shared/domain/run.js';
import { unlessAborted } from '../unless-aborted.js';
import { faultText } from './faults.js';
import { longevityOf } from './longevity.js';
import { type PauseReason, playedExpiry, reasonOf, sameAgain, stillExpired } from './pause-reason.js';
import type { Credentials, CredentialSource, PublishLive, ResolvedCredentials } from './ports.js';

export interface GateOptions {
  readonly profile: string;
  /** Those that the session starts with. */
  readonly first: ResolvedCredentials;
  readonly source: CredentialSource;
  /** Hands newer ones to the measuring threads. */
  readonly renew: (credentials: Credentials) => Promise<void>;
  /** What a person does to sign in, asked when the session is paused. */
  readonly signIn: () => Promise<PauseReason['signIn']>;
  /** Every key serves a simulator: the same credentials may be sent again when a person says so. */
  readonly simulated: boolean;
  /** Somebody is there to sign in. */
  readonly attended: boolean;
  readonly publish: PublishLive;
  /** Ends every wait. */
  readonly signal: AbortSignal;
}

export interface CredentialGate {
  /** Number of the credentials in use: a run that meets the end of earlier ones says nothing about these. */
  generation(): number;
  /**
   * Waits until a run may be sent.
   *
   * @param ahead renews what still lasts a while beside the runs, in place of waiting for it
   * @param signal ends the wait
   * @returns milliseconds that the run was held back; 0 when it was not
   */
  pass(ahead: boolean, signal: AbortSignal): Promise<number>;
  /**
   * @param generation that of the run's start
   * @returns whether newer credentials are got because of how it ended, so that the session need not end
   */
  ended(run: Run, generation: number): boolean;
  /**
   * Tries the credentials of a paused session again.
   *
   * @returns false when it was not paused
   * @throws ApplicationError `credentials` or `unreachable` when it stays paused, with the reason
   */
  resume(): Promise<boolean>;
  /** Something happened that may have brought newer credentials: a paused session tries them. */
  nudge(): void;
  /** Called when it is paused and nobody is there; the session should end then. */
  whenGivenUp(callback: (why: string) => void): void;
  /** After the last run: nothing is asked or told any more. */
  close(): void;
}

export function startCredentialGate(options: GateOptions): CredentialGate {
  const { profile, source, publish } = options;
  const over = new AbortController();
  const signal = AbortSignal.any([options.signal, over.signal]);
  let { credentials } = options.first;
  const life = longevityOf(options.first.expiresAtMs);
  let generation = 0;
  /** The service said that those in use have expired. */
  let refused = false;
  /** At most one attempt at a time; resolves with what stands in the way, null when nothing does. */
  let attempt: Promise<ApplicationError | null> | null = null;
  let nudged = false;
  let paused: (PromiseWithResolvers<null> & { readonly sinceMs: number }) | null = null;
  let giveUp: (why: string) => void = () => undefined;

  /** @param byPerson who may have a reason to send the same ones again */
  async function getNewer(byPerson: boolean): Promise<void> {
    life.tried();
    const found = await unlessAborted(source.current(profile, { signal, fresh: true }), signal);
    const isSame = JSON.stringify(found.credentials) === JSON.stringify(credentials);
    if (isSame && refused && !(byPerson && options.simulated))
      throw options.simulated ? playedExpiry() : sameAgain(profile);
    if (found.expiresAtMs !== null && found.expiresAtMs <= Date.now()) throw stillExpired(profile);
    if (!isSame) await options.renew(found.credentials);
    ({ credentials } = found);
    life.renewed(found.expiresAtMs);
    refused = false;
    generation += 1;
  }

  async function tryOnce(byPerson: boolean): Promise<ApplicationError | null> {
    try {
      await getNewer(byPerson);
      open();
      return null;
    } catch (error) {
      const why = asApplicationError(error);
      const lasts = paused === null && !refused && !life.isOver();
      if (why.code !== 'unreachable' || !lasts) return pause(why);
      // The runs go on with what they have; the time to the next try counts from here, however long this one took.
      life.tried();
      return null;
    }
  }

  function tryNewer(byPerson: boolean): Promise<ApplicationError | null> {
    attempt ??= tryOnce(byPerson).finally(() => {
      attempt = null;
      if (!nudged) return;
      nudged = false;
      if (isPaused()) void tryNewer(false);
    });
    return attempt;
  }

  async function pause(why: ApplicationError): Promise<ApplicationError> {
    const reason = reasonOf(why, await options.signIn().catch(() => 'none' as const));
    if (signal.aborted) return why;
    paused ??= { ...Promise.withResolvers<null>(), sinceMs: performance.now() };
    publish([{ type: 'session.paused', cause: 'credentials', profile, ...reason }]);
    if (!options.attended) giveUp(`Stopped early: ${reason.message} ${reason.hint}`);
    return new ApplicationError(why.code, reason.message, reason.hint, { failure: why.failure });
  }

  function open(): void {
    if (paused === null) return;
    publish([{ type: 'session.resumed', afterMs: performance.now() - paused.sinceMs }]);
    paused.resolve(null);
    paused = null;
  }

  /** What has to come first; null: the run may be sent. */
  function obstacle(ahead: boolean): Promise<unknown> | null {
    if (paused !== null) return paused.promise;
    if (refused || life.isOver() || (attempt !== null && !ahead)) return tryNewer(false);
    if (!life.isShort()) return null;
    const newer = tryNewer(false);
    return ahead ? null : newer;
  }

  const isPaused = (): boolean => paused !== null;

  return {
    generation: () => generation,
    async pass(ahead, halted) {
      const since = performance.now();
      let held = false;
      for (;;) {
        if (halted.aborted) break;
        const before = obstacle(ahead);
        if (before === null) break;
        held = true;
        await unlessAborted(before, halted).catch(() => undefined);
      }
      return held ? performance.now() - since : 0;
    },
    ended(run, ofRun) {
      life.ran(run);
      if (run.outcome.kind !== 'failed' || run.outcome.failure.code !== 'credentials-expired') return false;
      if (ofRun === generation) refused = true;
      return true;
    },
    async resume() {
      if (!isPaused()) return false;
      // One that is under way began before the person did what was asked.
      await attempt;
      const why = isPaused() ? await tryNewer(true) : null;
      if (why !== null) throw why;
      return true;
    },
    nudge() {
      if (attempt !== null) nudged = true;
      else if (isPaused()) void tryNewer(false);
    },
    whenGivenUp(callback) {
      giveUp = callback;
    },
    close() {
      over.abort();
    },
  };
}

function asApplicationError(error: unknown): ApplicationError {
  if (error instanceof ApplicationError) return error;
  return new ApplicationError('credentials', `Newer credentials could not be used: ${faultText(error)}`, 'Try again.');
}
