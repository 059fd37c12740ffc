/** Finds the IAM Identity Center (SSO) that a profile signs in to, itself or through the profile that its role is assumed from. */
import { noSsoSettings } from './failures/sign-in-failures.js';
import { has, profileKind } from './profile-kind.js';
import { sectionOf } from './profile-section.js';
import { readSharedConfig, type SharedConfig } from './shared-config.js';

export interface SsoSettings {
  readonly startUrl: string;
  readonly region: string;
  readonly scopes: readonly string[];
  /** What its token file is named after: the sso-session, or the start URL of a profile without one. */
  readonly cacheKey: string;
  /** The profile that holds the settings: what `aws sso login` is told. */
  readonly profile: string;
}

/** What the AWS CLI asks for when an sso-session names none. */
const DEFAULT_SCOPE = 'sso:account:access';

/** @throws ApplicationError `credentials` when the profile does not sign in through SSO, or its settings are incomplete */
export async function readSsoSettings(profile: string): Promise<SsoSettings> {
  const config = await readSharedConfig();
  const found = findSso(sectionOf(profile), config, []);
  if (found !== null) return found;
  throw noSsoSettings(profile, profileKind(config.profiles.get(sectionOf(profile)) ?? {}));
}

function findSso(profile: string, config: SharedConfig, visited: readonly string[]): SsoSettings | null {
  const settings = config.profiles.get(profile);
  if (settings === undefined || visited.includes(profile)) return null;
  const source = settings['source_profile'];
  if (source !== undefined && has(settings, 'role_arn')) return findSso(source, config, [...visited, profile]);
  const session = settings['sso_session'];
  const sso = session === undefined ? settings : config.ssoSessions.get(session);
  const { sso_start_url: startUrl, sso_region: region, sso_registration_scopes: scopes } = sso ?? {};
  if (startUrl === undefined || region === undefined) return null;
  const named = (scopes ?? '').split(/[\s,]+/).filter((scope) => scope !== '');
  return {
    startUrl,
    region,
    // A token of a profile without sso-session is never refreshed; scopes are what a refresh is allowed by.
    scopes: named.length > 0 || session === undefined ? named : [DEFAULT_SCOPE],
    cacheKey: session ?? startUrl,
    profile,
  };
}
