/** Which section of the AWS files a profile of ours stands for. */

/** Stands for the SDK's default chain: keys in the environment, AWS_PROFILE, a container's or an instance's role. */
export const ENVIRONMENT_PROFILE = 'environment';

/** @returns the profile's own name, which is what the AWS CLI knows it by; of the default chain, that of its section */
export function sectionOf(profile: string, env: NodeJS.ProcessEnv = process.env): string {
  if (profile !== ENVIRONMENT_PROFILE) return profile;
  const named = env['AWS_PROFILE'] ?? '';
  return named === '' ? 'default' : named;
}
