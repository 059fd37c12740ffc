/** The ARNs that a request for a model touches: what it names, and the foundation models behind that. */
import type { Model } from '../../shared/domain/model.js';
import { splitModelId } from './model-id.js';

export interface NamedModel {
  /** The id to call: of a foundation model or a profile, or an ARN. */
  readonly modelId: string;
  /** That it is called in; null or left out: the plan's. */
  readonly region?: string | null;
  /** null: nothing is known of it. */
  readonly facts: Pick<Model, 'baseModelId' | 'access' | 'regions'> | null;
}

export interface ModelResources {
  /** Inference profiles of either kind. */
  readonly profiles: readonly string[];
  /** Foundation models, in every region that may serve the request. */
  readonly models: readonly string[];
  /** Provisioned throughput, imported models and the like. */
  readonly others: readonly string[];
  /** The foundation model whose tokens are counted; null: not known. */
  readonly counted: string | null;
  /** The regions that may serve it are not known. */
  readonly anyRegion: boolean;
}

interface Place {
  readonly region: string;
  readonly accountId: string | null;
}

/** @returns ARNs in the partition of the region; `*` stands for an account or a region that is not known */
export function resourcesOf({ modelId, facts }: NamedModel, place: Place): ModelResources {
  const arn = /^arn:[^:]+:bedrock:([^:]*):([^:]*):([^/]+)\/(.+)$/.exec(modelId);
  if (arn === null) return ofId(modelId, facts, place);
  const [, region = place.region, account = '', kind, id = ''] = arn;
  if (kind === 'foundation-model') return ofId(id, null, { ...place, region });
  if (kind === 'inference-profile') return ofId(id, facts, { region, accountId: account });
  if (kind === 'application-inference-profile') return behindProfile(modelId, facts?.baseModelId ?? null, facts, place);
  const base = facts?.baseModelId ?? null;
  return {
    profiles: [],
    models: [],
    others: [modelId],
    counted: base === null || base === modelId ? null : foundationModel(place.region, place.region, base),
    anyRegion: false,
  };
}

function ofId(id: string, facts: NamedModel['facts'], place: Place): ModelResources {
  const { prefix, baseId } = splitModelId(id);
  const { region, accountId } = place;
  if (facts === null ? prefix === '' : facts.access === 'in-region') {
    const model = foundationModel(region, region, id);
    return { profiles: [], models: [model], others: [], counted: model, anyRegion: false };
  }
  const profile = `arn:${partitionOf(region)}:bedrock:${region}:${accountId ?? '*'}:inference-profile/${id}`;
  const base = facts?.baseModelId ?? baseId;
  if (prefix !== 'global.') return behindProfile(profile, base, facts, place);
  // The model's ARN without a region is checked where a global profile routes a request to.
  const regions = [...new Set(['', region, ...(facts?.regions ?? [])])];
  return {
    profiles: [profile],
    models: regions.map((each) => foundationModel(region, each, base)),
    others: [],
    counted: foundationModel(region, region, base),
    anyRegion: false,
  };
}

/** @param base null: every foundation model, since it is not known which */
function behindProfile(
  profile: string,
  base: string | null,
  facts: NamedModel['facts'],
  { region }: Place,
): ModelResources {
  const known = facts?.regions ?? [];
  const regions = known.length > 0 ? known : ['*'];
  return {
    profiles: [profile],
    models: regions.map((each) => foundationModel(region, each, base ?? '*')),
    others: [],
    counted: base === null ? null : foundationModel(region, region, base),
    anyRegion: known.length === 0,
  };
}

function foundationModel(home: string, region: string, id: string): string {
  return `arn:${partitionOf(home)}:bedrock:${region}::foundation-model/${id}`;
}

/** Source: AWS documentation on partitions (ARN format). */
function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  return region.startsWith('eusc-') ? 'aws-eusc' : 'aws';
}
