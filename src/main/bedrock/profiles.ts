/** Lists what can be picked as a profile. Reads names and kinds; no secret leaves this module. */
import { SIMULATOR_PROFILE } from '../../shared/domain/plan.js';
import type { Profile } from '../../shared/domain/profile.js';
import { profileKind } from './profile-kind.js';
import { profileProblem } from './profile-problem.js';
import { readSharedConfig } from './shared-config.js';

/** Stands for the SDK's default chain: keys in the environment, a container's or an instance's role. */
export const ENVIRONMENT_PROFILE = 'environment';

const simulator: Profile = {
  name: SIMULATOR_PROFILE,
  label: 'Simulator (no AWS account needed)',
  kind: 'simulator',
  source: null,
  signIn: 'none',
  endpointHost: null,
  region: 'us-west-2',
  problem: null,
};

/** The simulator first, then the environment if it holds credentials, then the files' profiles by name. */
export async function listProfiles(): Promise<Profile[]> {
  const config = await readSharedConfig();
  const ofFiles = [...config.profiles]
    .filter(([name]) => name !== SIMULATOR_PROFILE && name !== ENVIRONMENT_PROFILE)
    .map(([name, settings]): Profile => ({
      name,
      label: name,
      kind: profileKind(settings),
      source: settings['source_profile'] ?? settings['credential_source'] ?? null,
      signIn: 'none',
      endpointHost: null,
      region: settings['region'] ?? null,
      problem: profileProblem(name, config),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
  return [simulator, ...environmentProfile(), ...ofFiles];
}

function environmentProfile(): Profile[] {
  const { env } = process;
  const hasKeys = isSet(env['AWS_ACCESS_KEY_ID']) && isSet(env['AWS_SECRET_ACCESS_KEY']);
  const hasRole =
    isSet(env['AWS_WEB_IDENTITY_TOKEN_FILE']) ||
    isSet(env['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI']) ||
    isSet(env['AWS_CONTAINER_CREDENTIALS_FULL_URI']);
  if (!hasKeys && !hasRole) return [];
  return [
    {
      name: ENVIRONMENT_PROFILE,
      label: hasKeys ? 'Environment (access key of this shell)' : 'Environment (role of this container)',
      kind: 'environment',
      source: null,
      signIn: 'none',
      endpointHost: null,
      region: env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? null,
      problem: null,
    },
  ];
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
