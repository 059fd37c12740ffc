/** Recognises how a profile gets its credentials. */
import type { Profile } from '../../shared/domain/profile.js';
import type { ProfileSettings } from './shared-config.js';

/** In the order in which the SDK looks. `unknown`: nothing that gives credentials. */
export function profileKind(settings: ProfileSettings): Profile['kind'] {
  if (has(settings, 'role_arn') && has(settings, 'web_identity_token_file')) return 'web-identity';
  if (has(settings, 'role_arn')) return 'assume-role';
  if (has(settings, 'aws_access_key_id')) return 'static';
  if (has(settings, 'credential_process')) return 'process';
  if (has(settings, 'sso_session') || has(settings, 'sso_start_url') || has(settings, 'sso_account_id')) return 'sso';
  return has(settings, 'login_session') ? 'login' : 'unknown';
}

export function has(settings: ProfileSettings, key: string): boolean {
  const value = settings[key];
  return value !== undefined && value !== '';
}
