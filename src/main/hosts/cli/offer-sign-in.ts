/** Signs in to IAM Identity Center from the terminal, before a command that would fail without. */
import type { Bridge } from '../../../shared/contract/contract.js';
import { ApplicationError } from '../../../shared/contract/result.js';
import { SIMULATOR_PROFILE } from '../../../shared/domain/plan.js';
import type { SignIn } from '../../../shared/domain/sign-in.js';
import { unwrap } from './messages.js';
import type { Terminal } from './terminal.js';

const cancelled = { code: 'cancelled', failure: 'cancelled' } as const;
const refused = { code: 'credentials', failure: 'sign-in-failed' } as const;

/**
 * Does nothing when the profile is signed in, signs in otherwise, or nobody can be asked: the command itself then says
 * what is wrong.
 *
 * @returns whether somebody signed in
 * @throws ApplicationError `credentials` when the person did not sign in; `cancelled`
 */
export async function offerSignIn(
  profile: unknown,
  bridge: Bridge,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<boolean> {
  if (typeof profile !== 'string' || profile === SIMULATOR_PROFILE || terminal.askHidden === null) return false;
  const { profiles } = unwrap(await bridge.request('profiles.list', {}));
  const chosen = profiles.find(({ name }) => name === profile);
  if (chosen?.signIn !== 'sso') return false;
  const checked = await bridge.request('profiles.check', { profile });
  if (!checked.ok || checked.data.state !== 'sign-in') return false;
  const begun = unwrap(await bridge.request('signin.start', { profile }));
  terminal.note(
    `firsttoken: profile "${profile}" is not signed in. Open this page and compare the code ${begun.userCode}:\n` +
      `  ${begun.verificationUriComplete}\n  Waiting until it is confirmed. Ctrl+C cancels.\n`,
  );
  const ended = await endOf(begun, bridge, signal);
  if (ended.state === 'done') return true;
  const how = ended.state === 'cancelled' ? cancelled : refused;
  throw new ApplicationError(how.code, ended.message ?? 'The sign-in failed.', ended.hint ?? 'Begin it again.', how);
}

async function endOf(begun: SignIn, bridge: Bridge, signal: AbortSignal): Promise<SignIn> {
  const cancel = (): void => {
    void bridge.request('signin.cancel', { id: begun.id });
  };
  const { promise, resolve } = Promise.withResolvers<SignIn>();
  const stop = bridge.on('signin.changed', (changed) => {
    if (changed.id === begun.id && changed.state !== 'waiting') resolve(changed);
  });
  signal.addEventListener('abort', cancel, { once: true });
  if (signal.aborted) cancel();
  try {
    return await promise;
  } finally {
    stop();
    signal.removeEventListener('abort', cancel);
  }
}
