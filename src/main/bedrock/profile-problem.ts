/** Finds what is plainly wrong with a profile before anything is asked of AWS. */
import { has, profileKind } from './profile-kind.js';
import type { ProfileSettings, SharedConfig } from './shared-config.js';

/** @returns what is wrong and what to do; null when nothing is known to be, which does not mean that it works */
export function profileProblem(name: string, config: SharedConfig, visited: readonly string[] = []): string | null {
  const settings = config.profiles.get(name) ?? {};
  switch (profileKind(settings)) {
    case 'assume-role':
      return roleProblem(name, settings, config, visited);
    case 'static':
      if (has(settings, 'aws_secret_access_key')) return null;
      return 'It has an access key id without a secret key. Add aws_secret_access_key, or pick another profile.';
    case 'sso':
      return ssoProblem(settings, config);
    case 'unknown':
      return 'It has no credentials. Complete it (for instance with aws configure sso), or pick another profile.';
    default:
      return null;
  }
}

function roleProblem(
  name: string,
  settings: ProfileSettings,
  config: SharedConfig,
  visited: readonly string[],
): string | null {
  if (has(settings, 'mfa_serial')) {
    return 'It asks for an MFA code, which Firsttoken cannot take. Get temporary credentials with the AWS CLI and pick their profile.';
  }
  const source = settings['source_profile'];
  if (source === undefined) {
    if (has(settings, 'credential_source')) return null;
    return 'It has a role_arn, but neither source_profile nor credential_source. Add one of them.';
  }
  if (!config.profiles.has(source)) {
    return `Its source_profile "${source}" does not exist. Correct the name, or add that profile.`;
  }
  // A profile may name itself, when it also has keys.
  if (source === name) {
    return has(settings, 'aws_access_key_id')
      ? null
      : 'Its source_profile is itself, and it has no keys. Name another profile.';
  }
  if (visited.includes(source)) {
    return `Its source_profile entries point at each other (${[...visited, name, source].join(', ')}). Break the circle.`;
  }
  const problem = profileProblem(source, config, [...visited, name]);
  return problem === null ? null : `Its source_profile "${source}" has a problem. ${problem}`;
}

function ssoProblem(settings: ProfileSettings, { ssoSessions }: SharedConfig): string | null {
  const sessionName = settings['sso_session'];
  const session = sessionName === undefined ? settings : ssoSessions.get(sessionName);
  if (session === undefined) {
    return `It names the sso_session "${sessionName ?? ''}", which the config file does not have. Add [sso-session ${sessionName ?? ''}], or run aws configure sso.`;
  }
  const missing = [
    ...['sso_account_id', 'sso_role_name'].filter((key) => !has(settings, key)),
    ...['sso_start_url', 'sso_region'].filter((key) => !has(session, key)),
  ];
  return missing.length === 0 ? null : `Its SSO settings lack ${missing.join(', ')}. Run aws configure sso.`;
}
