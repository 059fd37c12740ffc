/** Finds what is plainly wrong with a profile before anything is asked of AWS. */
import { credentialSource, has, hasKeys, profileKind } from './profile-kind.js';
import type { ProfileSettings, SharedConfig } from './shared-config.js';

/** @returns what is wrong and what to do; null when nothing is known to be, which does not mean that it works */
export function profileProblem(name: string, config: SharedConfig, visited: readonly string[] = []): string | null {
  const broken = config.broken.get(name);
  if (broken !== undefined) return broken;
  const settings = config.profiles.get(name) ?? {};
  const isSource = visited.length > 0;
  // Keys of a source are taken before anything else.
  if (isSource && hasKeys(settings)) return null;
  switch (profileKind(settings)) {
    case 'assume-role':
    case 'instance-role':
      return roleProblem(name, settings, config, visited);
    case 'static':
      return keysProblem(settings);
    case 'web-identity':
      return tokenFileProblem(name, settings, config);
    case 'sso':
    case 'sso-legacy':
      return ssoProblem(settings, config);
    case 'unknown':
      return unknownProblem(name, config);
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
  const source = settings['source_profile'];
  const ofMachine = has(settings, 'credential_source');
  if (source !== undefined && ofMachine) {
    return 'It has both source_profile and credential_source, of which the AWS SDK takes neither. Remove one of them.';
  }
  if (ofMachine) {
    // As a source it needs no role of its own.
    if (!has(settings, 'role_arn') && visited.length === 0) {
      return 'It has a credential_source without a role_arn, which serves only as the source_profile of another. Add role_arn.';
    }
    return machineProblem(settings);
  }
  if (source === undefined)
    return 'It has a role_arn, but neither source_profile nor credential_source. Add one of them.';
  return sourceProblem(name, settings, source, config, visited);
}

function machineProblem(settings: ProfileSettings): string | null {
  const { env } = process;
  switch (credentialSource(settings)) {
    case 'Ec2InstanceMetadata':
      return env['AWS_EC2_METADATA_DISABLED']?.toLowerCase() === 'true'
        ? 'Its credential_source is this EC2 instance, but AWS_EC2_METADATA_DISABLED is set. Unset it.'
        : null;
    case 'EcsContainer':
      return (env['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'] ?? env['AWS_CONTAINER_CREDENTIALS_FULL_URI']) === undefined
        ? 'Its credential_source is a container, but this is none (AWS_CONTAINER_CREDENTIALS_... is not set). Pick another profile.'
        : null;
    case 'Environment':
      return env['AWS_ACCESS_KEY_ID'] === undefined || env['AWS_SECRET_ACCESS_KEY'] === undefined
        ? 'Its credential_source is the environment, which has no keys. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.'
        : null;
    case null:
      return 'Its credential_source is none that AWS knows. Write Ec2InstanceMetadata, EcsContainer or Environment.';
  }
}

function sourceProblem(
  name: string,
  settings: ProfileSettings,
  source: string,
  config: SharedConfig,
  visited: readonly string[],
): string | null {
  if (!config.profiles.has(source) && !config.broken.has(source)) {
    return `Its source_profile "${source}" does not exist. Correct the name, or add that profile.`;
  }
  // A profile may name itself, when it also has keys.
  if (source === name) {
    return hasKeys(settings) ? null : 'Its source_profile is itself, and it has no keys. Name another profile.';
  }
  if (visited.includes(source)) {
    return `Its source_profile entries point at each other (${[...visited, name, source].join(', ')}). Break the circle.`;
  }
  const problem = profileProblem(source, config, [...visited, name]);
  return problem === null ? null : `Its source_profile "${source}" has a problem. ${problem}`;
}

function keysProblem(settings: ProfileSettings): string | null {
  if (hasKeys(settings)) return null;
  return has(settings, 'aws_access_key_id')
    ? 'It has an access key id without a secret key. Add aws_secret_access_key, or pick another profile.'
    : 'It has a secret key without an access key id. Add aws_access_key_id, or pick another profile.';
}

function tokenFileProblem(name: string, settings: ProfileSettings, { withoutTokenFile }: SharedConfig): string | null {
  if (!has(settings, 'role_arn')) return 'It has a web_identity_token_file without a role_arn. Add role_arn.';
  return withoutTokenFile.has(name)
    ? 'The file that its web_identity_token_file names does not exist, or may not be read. Correct the path.'
    : null;
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

function unknownProblem(name: string, { emptySettings }: SharedConfig): string {
  const [empty] = emptySettings.get(name) ?? [];
  return empty === undefined
    ? 'It has no credentials. Complete it (for instance with aws configure sso), or pick another profile.'
    : `It has no credentials: its ${empty.key} (${empty.where}) has no value. Give it one, or pick another profile.`;
}
