/** The host of the Bedrock endpoint that a profile sets, for people to see where its requests go. */
import { has } from './profile-kind.js';
import type { ProfileSettings, SharedConfig } from './shared-config.js';

/** The address as written: `[services X]` beats the profile's own. null: none, or it is switched off. */
function configuredAddress(settings: ProfileSettings, { services }: Pick<SharedConfig, 'services'>): string | null {
  if (settings['ignore_configured_endpoint_urls']?.toLowerCase() === 'true') return null;
  const ofService = services.get(settings['services'] ?? '')?.['bedrock_runtime.endpoint_url'];
  return ofService ?? settings['endpoint_url'] ?? null;
}

export function endpointHost(settings: ProfileSettings, config: Pick<SharedConfig, 'services'>): string | null {
  return hostOf(configuredAddress(settings, config));
}

/** @returns without user name, password and path, any of which may be secret; null when it is no address */
export function hostOf(address: string | null): string | null {
  return address !== null && isAddress(address) ? new URL(address).host : null;
}

export function endpointWarning(settings: ProfileSettings, config: Pick<SharedConfig, 'services'>): string | null {
  if (has(settings, 'services') && !config.services.has(settings['services'] ?? '')) {
    return `it names the services section "${settings['services'] ?? ''}", which the config file does not have. Add it, or remove the setting.`;
  }
  const address = configuredAddress(settings, config);
  return address === null || isAddress(address)
    ? null
    : 'its endpoint_url is no address. Correct it: it begins with http:// or https://.';
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
