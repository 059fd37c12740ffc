/** Sign-ins that wait for a person: SSO device authorisations, one for each profile. */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { ApplicationError } from '../../shared/contract/result.js';
import type { SignIn } from '../../shared/domain/sign-in.js';
import type { DeviceFlow, Wait } from '../bedrock/sso-device-flow.js';

export interface SignInOptions {
  /** Called with each after each of its changes. */
  readonly onChange: (signIn: SignIn) => void;
  /** Called when a token is on disk. */
  readonly onDone: (profile: string) => void;
  /** Between polls. */
  readonly wait?: Wait | undefined;
}

export interface SignIns {
  /** Gives the one that waits already, if there is one. @throws ApplicationError `credentials`, `unreachable` */
  start(profile: string): Promise<SignIn>;
  /** Those that wait. */
  list(): SignIn[];
  /** @returns false when it has ended, or never was */
  cancel(id: string): boolean;
  /** Cancels all. */
  close(): void;
}

type Ended = Pick<SignIn, 'state' | 'message' | 'hint'>;

const waitFor: Wait = (ms, signal) => delay(ms, undefined, { signal });

export function createSignIns({ onChange, onDone, wait = waitFor }: SignInOptions): SignIns {
  const waiting = new Map<string, { signIn: SignIn; abort: AbortController }>();
  const starting = new Map<string, Promise<SignIn>>();
  let closed = false;

  async function begin(profile: string): Promise<SignIn> {
    const { startDeviceFlow } = await import('../bedrock/sso-device-flow.js');
    const flow = await startDeviceFlow(profile, wait);
    if (closed) {
      flow.close();
      throw new ApplicationError('cancelled', 'The sign-in was cancelled.', 'Firsttoken is shutting down.');
    }
    const signIn: SignIn = {
      id: randomUUID(),
      profile,
      state: 'waiting',
      userCode: flow.userCode,
      verificationUri: flow.verificationUri,
      verificationUriComplete: flow.verificationUriComplete,
      expiresAt: new Date(flow.expiresAtMs).toISOString(),
      message: null,
      hint: null,
    };
    const abort = new AbortController();
    waiting.set(signIn.id, { signIn, abort });
    onChange(signIn);
    void finish(signIn, flow, abort.signal);
    return signIn;
  }

  async function finish(signIn: SignIn, flow: DeviceFlow, signal: AbortSignal): Promise<void> {
    const { id, profile } = signIn;
    const end = (state: Parameters<typeof endOf>[0]) => endOf(state, profile, flow.signedIn);
    let ended: Ended;
    try {
      ended = end(await flow.finish(signal));
    } catch (error) {
      ended = signal.aborted ? end('cancelled') : failed(error, profile, flow.signedIn);
    }
    flow.close();
    waiting.delete(id);
    if (ended.state === 'done') onDone(profile);
    onChange({ ...signIn, ...ended });
  }

  return {
    start(profile) {
      const present = [...waiting.values()].find(
        ({ signIn, abort }) => signIn.profile === profile && !abort.signal.aborted,
      );
      if (present !== undefined) return Promise.resolve(present.signIn);
      const started = starting.get(profile) ?? begin(profile).finally(() => starting.delete(profile));
      starting.set(profile, started);
      return started;
    },
    list: () => [...waiting.values()].map(({ signIn }) => signIn),
    cancel(id) {
      const entry = waiting.get(id);
      if (entry === undefined || entry.abort.signal.aborted) return false;
      entry.abort.abort();
      return true;
    },
    close() {
      closed = true;
      for (const { abort } of waiting.values()) abort.abort();
    },
  };
}

function endOf(state: 'done' | 'denied' | 'expired' | 'cancelled', profile: string, signedIn: string): Ended {
  const again = `Begin it again, or sign in with aws sso login --profile ${signedIn}.`;
  switch (state) {
    case 'done':
      return { state, message: null, hint: null };
    case 'denied':
      return { state, message: `The sign-in of profile "${profile}" was denied on its page.`, hint: again };
    case 'expired':
      return { state, message: `The code for profile "${profile}" was not confirmed in time.`, hint: again };
    case 'cancelled':
      return { state, message: `The sign-in of profile "${profile}" was cancelled.`, hint: again };
  }
}

function failed(error: unknown, profile: string, signedIn: string): Ended {
  const { hint } = endOf('cancelled', profile, signedIn);
  return error instanceof ApplicationError
    ? { state: 'failed', message: error.message, hint: error.hint }
    : { state: 'failed', message: `The sign-in of profile "${profile}" failed.`, hint };
}
