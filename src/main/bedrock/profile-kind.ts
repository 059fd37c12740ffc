/** Recognises how a profile gets its credentials. */
import type { Profile } from '../../shared/domain/profile.js';
import type { ProfileSettings } from './shared-config.js';

const credentialSources = ['Ec2InstanceMetadata', 'EcsContainer', 'Environment'] as const;
const ssoSettings = ['sso_session', 'sso_start_url', 'sso_account_id', 'sso_region', 'sso_role_name'];

/**
 * In the order in which the SDK looks (`resolveProfileData` in `@aws-sdk/credential-provider-ini`), then what an
 * incomplete profile was meant to be. `unknown`: nothing that gives credentials.
 */
export function profileKind(settings: ProfileSettings): Profile['kind'] {
  const role = has(settings, 'role_arn');
  if (role && has(settings, 'source_profile') !== has(settings, 'credential_source')) return roleKind(settings);
  if (hasKeys(settings)) return 'static';
  if (role && has(settings, 'web_identity_token_file')) return 'web-identity';
  if (has(settings, 'credential_process')) return 'process';
  if (hasSso(settings)) return has(settings, 'sso_session') ? 'sso' : 'sso-legacy';
  if (has(settings, 'login_session')) return 'login';

  if (role) return 'assume-role';
  if (has(settings, 'aws_access_key_id') || has(settings, 'aws_secret_access_key')) return 'static';
  if (has(settings, 'web_identity_token_file')) return 'web-identity';
  return has(settings, 'credential_source') ? roleKind(settings) : 'unknown';
}

function roleKind(settings: ProfileSettings): Profile['kind'] {
  const source = credentialSource(settings);
  return source === null || source === 'Environment' ? 'assume-role' : 'instance-role';
}

/** null: none, or none that the SDK knows; what stands there instead may be anything, a secret even. */
export function credentialSource(settings: ProfileSettings): (typeof credentialSources)[number] | null {
  return credentialSources.find((source) => source === settings['credential_source']) ?? null;
}

export function has(settings: ProfileSettings, key: string): boolean {
  const value = settings[key];
  return value !== undefined && value !== '';
}

export function hasKeys(settings: ProfileSettings): boolean {
  return has(settings, 'aws_access_key_id') && has(settings, 'aws_secret_access_key');
}

export function hasSso(settings: ProfileSettings): boolean {
  return ssoSettings.some((key) => has(settings, key));
}
