/** What the sign-in dialogs say, and the commands that do the same in a terminal. */
import type { Profile } from '../../shared/domain/profile.js';
import type { SignIn } from '../../shared/domain/sign-in.js';
import { formatClock } from '../components/format.js';

/** Names that a shell takes as they are. */
const PLAIN_NAME = /^[\w@%+=:,./-]+$/;

/**
 * The AWS CLI's command that signs a profile in. It must name the profile that holds the SSO or login settings: for a
 * role that is assumed from another profile the CLI refuses the role's own name.
 *
 * @param profiles all that are known
 * @returns null when no command would help
 */
export function signInCommand(profile: Profile, profiles: readonly Profile[]): string | null {
  if (profile.signIn !== 'sso' && profile.signIn !== 'login') return null;
  const name = quotedForShell(signedInProfile(profile, profiles).name);
  return profile.signIn === 'sso' ? `aws sso login --profile ${name}` : `aws login --profile ${name}`;
}

/** The profile at the end of the chain of source profiles; a broken chain ends where it breaks. */
function signedInProfile(profile: Profile, profiles: readonly Profile[]): Profile {
  const visited = new Set<Profile>();
  let current = profile;
  while ((current.kind === 'assume-role' || current.kind === 'environment') && !visited.has(current)) {
    visited.add(current);
    const source = profiles.find(({ name }) => name === current.source);
    if (source === undefined) return current;
    current = source;
  }
  return current;
}

function quotedForShell(text: string): string {
  return PLAIN_NAME.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** An address that may be offered as a link: the application took it from a server's answer, or from a file. */
export function safeLink(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, username, password, href } = new URL(address);
  return protocol === 'https:' && username === '' && password === '' ? href : null;
}

/** @param nowMs the clock on the wall, as Date.now() */
export function timeLeftText(expiresAt: string, nowMs: number): string {
  const leftMs = Date.parse(expiresAt) - nowMs;
  if (Number.isNaN(leftMs)) return 'Waiting for you in the browser.';
  if (leftMs <= 0) return 'The code has run out.';
  return `Waiting for you in the browser. The code is good for ${formatClock(leftMs)} more.`;
}

export const endedHeaders = {
  done: 'Signed in',
  denied: 'The sign-in was denied',
  expired: 'The code has run out',
  failed: 'The sign-in failed',
} as const satisfies Partial<Record<SignIn['state'], string>>;

/** Only digits: a code is often pasted with a space in its middle. */
export function codeDigits(text: string): string {
  return text.replace(/\D/g, '').slice(0, MFA_CODE_LENGTH);
}

/** Of every device that AWS takes: STS' TokenCode has six digits. */
export const MFA_CODE_LENGTH = 6;
