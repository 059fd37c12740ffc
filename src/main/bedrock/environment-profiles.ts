/** What the environment offers beside the profiles of the files: the SDK's default chain, and a Bedrock API key. */
import type { Profile } from '../../shared/domain/profile.js';
import { endpointHost, hostOf } from './endpoint-host.js';
import { profileKind } from './profile-kind.js';
import { profileProblem } from './profile-problem.js';
import { ENVIRONMENT_PROFILE, sectionOf } from './profile-section.js';
import { profileSignIn } from './profile-sign-in.js';
import type { SharedConfig } from './shared-config.js';

/** Stands for the key of AWS_BEARER_TOKEN_BEDROCK. */
export const BEARER_PROFILE = 'bedrock-api-key';

/** First the default chain, unless it is known to end in nothing, then the API key if there is one. */
export function environmentProfiles(config: SharedConfig, env: NodeJS.ProcessEnv = process.env): Profile[] {
  const section = sectionOf(ENVIRONMENT_PROFILE, env);
  const settings = config.profiles.get(section) ?? {};
  const shared = {
    endpointHost: hostOf(address(env)) ?? endpointHost(settings, config),
    region: value(env, 'AWS_REGION') ?? value(env, 'AWS_DEFAULT_REGION') ?? settings['region'] ?? null,
  };
  const profiles: Profile[] = [];
  const chain = defaultChain(config, env);
  if (chain !== null) {
    profiles.push({ name: ENVIRONMENT_PROFILE, kind: 'environment', ...chain, ...shared });
  }
  if (value(env, 'AWS_BEARER_TOKEN_BEDROCK') !== null) {
    const label = 'Bedrock API key (AWS_BEARER_TOKEN_BEDROCK)';
    profiles.push({ name: BEARER_PROFILE, kind: 'bearer', ...plain(label), ...shared });
  }
  return profiles;
}

export function environmentWarnings(env: NodeJS.ProcessEnv = process.env): string[] {
  const id = value(env, 'AWS_ACCESS_KEY_ID');
  const secret = value(env, 'AWS_SECRET_ACCESS_KEY');
  if ((id === null) === (secret === null)) return [];
  const [there, missing] =
    secret === null ? ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] : ['AWS_SECRET_ACCESS_KEY', 'AWS_ACCESS_KEY_ID'];
  return [`${there} is set without ${missing}, so that the keys of the environment are not used. Set both or neither.`];
}

type Chain = Pick<Profile, 'label' | 'source' | 'signIn' | 'problem'>;

/** In the order of `defaultProvider` in `@aws-sdk/credential-provider-node`. */
function defaultChain(config: SharedConfig, env: NodeJS.ProcessEnv): Chain | null {
  const named = value(env, 'AWS_PROFILE');
  if (named === null && value(env, 'AWS_ACCESS_KEY_ID') !== null && value(env, 'AWS_SECRET_ACCESS_KEY') !== null) {
    return plain('Environment (access key of this shell)');
  }
  const section = sectionOf(ENVIRONMENT_PROFILE, env);
  if (named !== null || profileKind(config.profiles.get(section) ?? {}) !== 'unknown') {
    const isThere = config.profiles.has(section) || config.broken.has(section);
    return {
      label: `Default chain (profile ${section})`,
      source: section,
      signIn: profileSignIn(section, config),
      problem: isThere
        ? profileProblem(section, config)
        : 'AWS_PROFILE names a profile that the AWS files do not have. Correct the variable, or pick another profile.',
    };
  }
  if (value(env, 'AWS_WEB_IDENTITY_TOKEN_FILE') !== null && value(env, 'AWS_ROLE_ARN') !== null) {
    return plain('Environment (role by a web identity token)');
  }
  const container = ['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', 'AWS_CONTAINER_CREDENTIALS_FULL_URI'];
  if (container.some((name) => value(env, name) !== null)) return plain('Environment (role of this container)');
  // Whether it is an EC2 instance shows only when its metadata service is asked.
  if (value(env, 'AWS_EC2_METADATA_DISABLED')?.toLowerCase() === 'true') return null;
  return plain('Default chain (role of this EC2 instance, if it is one)');
}

function plain(label: string): Chain {
  return { label, source: null, signIn: 'none', problem: null };
}

function address(env: NodeJS.ProcessEnv): string | null {
  if (value(env, 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS')?.toLowerCase() === 'true') return null;
  return value(env, 'AWS_ENDPOINT_URL_BEDROCK_RUNTIME') ?? value(env, 'AWS_ENDPOINT_URL');
}

function value(env: NodeJS.ProcessEnv, name: string): string | null {
  const text = env[name];
  return text === undefined || text === '' ? null : text;
}
