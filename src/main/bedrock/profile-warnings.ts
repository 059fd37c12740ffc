/** Finds what is odd about a profile that can be used all the same. */
import { endpointWarning } from './endpoint-host.js';
import { has, hasKeys, hasSso, profileKind } from './profile-kind.js';
import { bedrockRegions } from './regions.js';
import { quoted } from './section-name.js';
import type { SharedConfig } from './shared-config.js';

/** @param reserved names that stand for something else here */
export function profileWarnings(name: string, config: SharedConfig, reserved: readonly string[]): string[] {
  const profile = `Profile "${quoted(name)}"`;
  if (reserved.includes(name)) {
    return [
      `${profile} of the AWS files cannot be picked: the name stands for something else here. Rename the profile.`,
    ];
  }
  const settings = config.profiles.get(name) ?? {};
  const kind = profileKind(settings);
  const found: string[] = [];
  const region = settings['region'];
  if (region !== undefined && !bedrockRegions.some(({ code }) => code === region)) {
    found.push(
      'its region is none where Bedrock is known to run. Check the spelling, or choose a region for each plan.',
    );
  }
  if (kind === 'static' && has(settings, 'role_arn')) {
    found.push(
      'its role_arn is not used, because it has keys and no source_profile. Add source_profile to assume the role.',
    );
  }
  if (kind === 'static' && hasKeys(settings) && hasSso(settings)) {
    found.push(
      'it has keys beside its SSO settings. Here, as in every AWS SDK for JavaScript, the keys count; other AWS tools may sign in. Remove one of the two.',
    );
  }
  const ofEndpoint = endpointWarning(settings, config);
  if (ofEndpoint !== null) found.push(ofEndpoint);
  if (kind !== 'unknown') {
    for (const { key, where } of config.emptySettings.get(name) ?? []) {
      found.push(`its ${key} (${where}) has no value and counts as absent. Give it one, or remove the line.`);
    }
  }
  return found.map((text) => `${profile}: ${text}`);
}
