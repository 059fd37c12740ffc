/** Says what a person must do before a profile gives credentials. */
import type { Profile } from '../../shared/domain/profile.js';
import { has, hasKeys, profileKind } from './profile-kind.js';
import { sectionOf } from './profile-section.js';
import type { SharedConfig } from './shared-config.js';

/** Of a role whose source must be signed in to and that asks for a code besides, it is the sign-in: it comes first. */
export function profileSignIn(
  name: string,
  config: Pick<SharedConfig, 'profiles'>,
  visited: readonly string[] = [],
): Profile['signIn'] {
  const settings = config.profiles.get(name) ?? {};
  // Keys of a source are taken before anything else.
  if (visited.length > 0 && hasKeys(settings)) return 'none';
  switch (profileKind(settings)) {
    case 'sso':
    case 'sso-legacy':
      return 'sso';
    case 'login':
      return 'login';
    case 'assume-role':
    case 'instance-role': {
      const source = settings['source_profile'];
      const ofSource =
        source === undefined || visited.includes(source) ? 'none' : profileSignIn(source, config, [...visited, source]);
      return ofSource === 'none' && has(settings, 'mfa_serial') ? 'mfa' : ofSource;
    }
    default:
      return 'none';
  }
}

/** @returns the profile that the AWS CLI must be told to sign in: it refuses the name of a role that is assumed from another */
export function signedInProfile(profile: string, config: Pick<SharedConfig, 'profiles'>): string {
  let name = sectionOf(profile);
  const visited = new Set<string>();
  for (;;) {
    visited.add(name);
    const settings = config.profiles.get(name) ?? {};
    const source = settings['source_profile'];
    const isKeys = visited.size > 1 && hasKeys(settings);
    if (source === undefined || !has(settings, 'role_arn') || isKeys || visited.has(source)) return name;
    name = source;
  }
}
