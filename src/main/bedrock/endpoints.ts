/**
 * Finds the endpoints, and the kind of hosts, that the environment or a profile set. The SDK reads only the default
 * profile's, whatever profile was picked, so the picked one's are read here and handed to the clients.
 */
import { ApplicationError } from '../../shared/contract/result.js';
import { SIMULATOR_PROFILE } from '../../shared/domain/plan.js';
import { sectionOf } from './profile-section.js';
import { type ProfileSettings, readSharedConfig, type SharedConfig } from './shared-config.js';

/** null: the region's own endpoint. */
export interface Endpoints {
  /** For ConverseStream. */
  readonly runtime: string | null;
  /** For listing models. */
  readonly control: string | null;
}

/**
 * @param profile a profile of the shared files, or `environment`
 * @param endpoint the plan's own, which beats every setting and serves both
 * @throws ApplicationError `invalid-input` for a setting that is no address
 */
export async function resolveEndpoints(profile: string, endpoint: string | null): Promise<Endpoints> {
  if (endpoint !== null) return { runtime: endpoint, control: endpoint };
  const config = await readSharedConfig();
  return {
    runtime: configuredEndpoint('bedrock_runtime', profile, config),
    control: configuredEndpoint('bedrock', profile, config),
  };
}

/**
 * By the SDK's own order: the variable of the service, the one of all, the profile's `services` section, the profile.
 *
 * @param service its name in a `services` section
 * @returns null: the region's own
 * @throws ApplicationError `invalid-input` for a setting that is no address
 */
export function configuredEndpoint(
  service: 'bedrock_runtime' | 'bedrock' | 'sts',
  profile: string,
  config: SharedConfig,
): string | null {
  const { env } = process;
  const settings = settingsOf(profile, config);
  const ignored = env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] ?? settings['ignore_configured_endpoint_urls'];
  if (ignored?.toLowerCase() === 'true') return null;
  return addressOf(
    profile,
    env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`],
    env['AWS_ENDPOINT_URL'],
    config.services.get(settings['services'] ?? '')?.[`${service}.endpoint_url`],
    settings['endpoint_url'],
  );
}

export interface HostKind {
  readonly fips: boolean;
  readonly dualStack: boolean;
}

/** Of AWS_USE_FIPS_ENDPOINT and AWS_USE_DUALSTACK_ENDPOINT, else of the profile's `use_fips_endpoint` and `use_dualstack_endpoint`. */
export async function configuredHostKind(profile: string): Promise<HostKind> {
  return hostKindOf(profile, await readSharedConfig());
}

export function hostKindOf(profile: string, config: SharedConfig): HostKind {
  const settings = settingsOf(profile, config);
  const isOn = (name: string) =>
    (process.env[`AWS_${name.toUpperCase()}`] ?? settings[name])?.trim().toLowerCase() === 'true';
  return { fips: isOn('use_fips_endpoint'), dualStack: isOn('use_dualstack_endpoint') };
}

/** Of the shared files; empty for one that is not in them, and for the simulator. */
export async function profileSettings(profile: string): Promise<ProfileSettings> {
  return settingsOf(profile, await readSharedConfig());
}

function settingsOf(profile: string, config: SharedConfig): ProfileSettings {
  if (profile === SIMULATOR_PROFILE) return {};
  return config.profiles.get(sectionOf(profile)) ?? {};
}

/** The value itself may hold a password, so the message does not repeat it. */
function addressOf(profile: string, ...candidates: (string | undefined)[]): string | null {
  const address = candidates.find((candidate) => candidate !== undefined && candidate !== '');
  if (address === undefined) return null;
  if (/^https?:\/\//i.test(address) && URL.canParse(address)) return address;
  throw new ApplicationError(
    'invalid-input',
    `The endpoint that the environment or the AWS configuration sets for the profile "${profile}" is no address.`,
    'Correct AWS_ENDPOINT_URL or endpoint_url: it begins with http:// or https://. Or name an endpoint in the plan.',
    { field: 'profile' },
  );
}
