/** How profiles, their credentials and the account behind them are put into words. */
import type { Profile } from '../../shared/domain/profile.js';
import type { Identity, ProfileState } from '../../shared/domain/sign-in.js';

export const kindWords = {
  simulator: 'Simulator',
  static: 'Access key',
  'assume-role': 'Assumes a role',
  sso: 'SSO',
  'sso-legacy': 'SSO, legacy',
  login: 'aws login',
  process: 'credential_process',
  'web-identity': 'Web identity',
  environment: 'Environment',
  bearer: 'Bedrock API key',
  'instance-role': 'Instance role',
  unknown: 'Unknown kind',
} as const satisfies Record<Profile['kind'], string>;

/** What tells one profile from another. @example 'Assumes a role · from base · us-west-2' */
export function profileDetails({ kind, source, region, endpointHost }: Profile): string {
  if (kind === 'simulator') return '';
  return [
    kindWords[kind],
    ...(source === null ? [] : [`from ${source}`]),
    region ?? 'no region',
    ...(endpointHost === null ? [] : [`sends to ${endpointHost}`]),
  ].join(' · ');
}

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
const dateAndTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** @param nowMs the clock on the wall, as Date.now() @example 'Credentials are ready until 14:32' */
export function readyText({ expiresAt }: Pick<ProfileState, 'expiresAt'>, nowMs: number): string {
  const ends = new Date(expiresAt ?? NaN);
  if (Number.isNaN(ends.getTime())) return 'Credentials are ready';
  const sameDay = ends.toDateString() === new Date(nowMs).toDateString();
  return `Credentials are ready until ${(sameDay ? time : dateAndTime).format(ends)}`;
}

const MINUTE_MS = 60_000;
/** From here on the time that is left is said, too: a long session would outlast it. */
const SOON_MS = 60 * MINUTE_MS;

/** @returns null while there is plenty, or when it is not known @example '42 min left' */
export function soonText({ expiresAt }: Pick<ProfileState, 'expiresAt'>, nowMs: number): string | null {
  const leftMs = Date.parse(expiresAt ?? '') - nowMs;
  return leftMs < SOON_MS ? `${Math.max(0, Math.floor(leftMs / MINUTE_MS))} min left` : null;
}

/** The last four digits tell one's accounts apart; the rest stays covered in a shared screen. @example '•••• •••• 9012' */
export function maskedAccount(accountId: string): string {
  return `•••• •••• ${accountId.slice(-4)}`;
}

const partitionWords: Readonly<Record<string, string>> = {
  aws: 'AWS, commercial regions',
  'aws-us-gov': 'AWS GovCloud (US)',
  'aws-cn': 'AWS in China',
  'aws-eusc': 'AWS European Sovereign Cloud',
};

export function partitionText({ partition }: Pick<Identity, 'partition'>): string {
  return partitionWords[partition] ?? partition;
}

/** Why FIPS and dual stack cannot be chosen; null when they can. */
export function ownEndpointReason(endpoint: string, profile: Profile | undefined): string | null {
  if (endpoint.trim() !== '') return 'Not with an endpoint of your own: its address is taken as it is.';
  if (profile !== undefined && profile.endpointHost !== null) {
    return `Not with the endpoint that the profile sets (${profile.endpointHost}): its address is taken as it is.`;
  }
  return null;
}
