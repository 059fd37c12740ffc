/** Lists what can be picked as a profile. Reads names and kinds; no secret leaves this module. */
import { SIMULATOR_PROFILE } from '../../shared/domain/plan.js';
import type { Profile } from '../../shared/domain/profile.js';
import { endpointHost } from './endpoint-host.js';
import { BEARER_PROFILE, environmentProfiles, environmentWarnings } from './environment-profiles.js';
import { credentialSource, profileKind } from './profile-kind.js';
import { profileProblem } from './profile-problem.js';
import { ENVIRONMENT_PROFILE } from './profile-section.js';
import { profileSignIn } from './profile-sign-in.js';
import { profileWarnings } from './profile-warnings.js';
import { readSharedConfig, type SharedConfig } from './shared-config.js';

export { BEARER_PROFILE, ENVIRONMENT_PROFILE };

export interface ProfileList {
  readonly profiles: Profile[];
  /** What is wrong with the files, or odd about profiles that can be used all the same. */
  readonly warnings: string[];
}

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
/** A file that is no configuration at all must not fill the window. */
const MOST_WARNINGS = 50;
const ownNames = [SIMULATOR_PROFILE, ENVIRONMENT_PROFILE, BEARER_PROFILE];

/**
 * The simulator first, then what the environment offers, then the profiles of the files by name: those that no AWS tool
 * could read too, with what is wrong in their sections.
 */
export async function listProfiles(): Promise<ProfileList> {
  const config = await readSharedConfig();
  const names = [...config.profiles.keys(), ...config.broken.keys()];
  const ofFiles = names
    .filter((name) => !ownNames.includes(name))
    .map((name) => profileOfFiles(name, config))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
  return {
    profiles: [simulator, ...environmentProfiles(config), ...ofFiles],
    warnings: [
      ...shortened(config.warnings),
      ...environmentWarnings(),
      ...shortened(names.flatMap((name) => profileWarnings(name, config, ownNames))),
    ],
  };
}

function shortened(warnings: readonly string[]): string[] {
  const more = warnings.length - MOST_WARNINGS;
  if (more <= 0) return [...warnings];
  return [...warnings.slice(0, MOST_WARNINGS), `${String(more)} more warnings of this kind are left out.`];
}

function profileOfFiles(name: string, config: SharedConfig): Profile {
  const settings = config.profiles.get(name) ?? {};
  return {
    name,
    label: name,
    kind: profileKind(settings),
    source: settings['source_profile'] ?? credentialSource(settings),
    signIn: profileSignIn(name, config),
    endpointHost: endpointHost(settings, config),
    region: settings['region'] ?? null,
    problem: profileProblem(name, config),
  };
}
