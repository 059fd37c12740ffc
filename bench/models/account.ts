/** A large account: many profiles, and as many models and inference profiles as the window should bear. */
import type { RequestOutput } from '../../src/shared/contract/contract.js';
import { type Model, modelAccessKinds } from '../../src/shared/domain/model.js';
import type { Profile } from '../../src/shared/domain/profile.js';

export const sizes = { profiles: 50, models: 400 } as const;
export const accountProfile = 'dev-01';
export const region = 'us-west-2';

const providers = ['Amazon', 'Anthropic', 'Cohere', 'DeepSeek', 'Meta', 'Mistral AI', 'OpenAI', 'Qwen'];
const families = [
  'Nova Micro',
  'Claude Haiku',
  'Command R',
  'V3.2',
  'Llama Scout',
  'Ministral',
  'GPT OSS',
  'Qwen3 Next',
];
const destinations = ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'ca-central-1', 'eu-west-1', 'ap-south-1'];
const prefixes = { 'in-region': '', geo: 'us.', global: 'global.', application: '', provisioned: '' } as const;

/** Kinds and lines as long as those of a company's config file; one in twelve is broken. */
export function bigProfiles(): RequestOutput<'profiles.list'> {
  const profiles = Array.from({ length: sizes.profiles }, (_, index): Profile => {
    const name = `dev-${String(index + 1).padStart(2, '0')}`;
    const kind = (['static', 'sso', 'assume-role', 'process'] as const)[index % 4] ?? 'static';
    return {
      ...{ name, label: name, kind, signIn: 'none' },
      source: kind === 'assume-role' ? accountProfile : null,
      endpointHost: index % 10 === 9 ? 'vpce-0a1b2c3d.bedrock-runtime.us-west-2.vpce.amazonaws.com' : null,
      region: destinations[index % destinations.length] ?? region,
      problem: index % 12 === 11 ? 'Its source_profile "base" is not in the files.' : null,
    };
  });
  return { profiles, warnings: [] };
}

export function bigModels(): RequestOutput<'models.list'> {
  return {
    models: Array.from({ length: sizes.models }, (_, index) => modelOf(index)),
    fetchedAt: new Date().toISOString(),
    cached: false,
    warnings: [],
  };
}

function modelOf(index: number): Model {
  const kind = index % providers.length;
  const version = Math.floor(index / providers.length / 3) + 1;
  const provider = providers[kind] ?? '';
  const name = `${families[kind] ?? ''} ${version}`;
  const access = modelAccessKinds[index % modelAccessKinds.length] ?? 'in-region';
  const slug = `${provider}.${name}`.toLowerCase().replaceAll(' ', '-');
  const baseModelId = `${slug}-20260${1 + (index % 9)}01-v${version}:0`;
  const id =
    access === 'application'
      ? `arn:aws:bedrock:${region}:111122223333:application-inference-profile/p${index}`
      : access === 'provisioned'
        ? `arn:aws:bedrock:${region}:111122223333:provisioned-model/m${index}`
        : `${prefixes[access]}${slug}-${index}-v${version}:0`;
  return {
    ...{ id, baseModelId, name, provider, access },
    regions: access === 'in-region' ? [region] : destinations.slice(0, 1 + (index % destinations.length)),
    streaming: index % 20 !== 0,
    lifecycle: index % 9 === 0 ? 'LEGACY' : 'ACTIVE',
    lifecycleDates: { legacy: null, endOfLife: index % 9 === 0 ? '2027-03-01' : null },
    caching: index % 3 === 0 ? { minimumTokens: 1_024 * (1 + (index % 4)), ttl: ['5m', '1h'] } : null,
    reasoning: index % 4 === 0 ? null : index % 2 === 0,
    latencyOptimized: index % 5 === 0,
    tiers: ['default', 'priority', 'flex'],
    maxOutputTokens: 8_192,
    price: {
      ...{ inputPerMillion: 0.1 + index / 100, outputPerMillion: 0.5 + index / 50 },
      ...{ cacheReadPerMillion: 0.01, cacheWritePerMillion: 0.1 },
    },
    facts: { source: 'made for this benchmark', asOf: '2026-11-23', overridden: index % 50 === 0 },
  };
}
