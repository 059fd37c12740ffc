/** Rows of the model table, from what the control plane lists. */
import type { FoundationModelSummary, InferenceProfileSummary } from '@aws-sdk/client-bedrock';
import type { Model } from '../../shared/domain/model.js';
import { knownFacts } from './model-catalogue.js';
import { modelOfArn, splitModelId } from './model-id.js';

/** @returns null for a model that writes no text, or that cannot be called by its own id */
export function fromFoundationModel(summary: FoundationModelSummary, region: string): Model | null {
  const { modelId } = summary;
  if (modelId === undefined || !writesText(summary) || !isOnDemand(summary)) return null;
  return {
    id: modelId,
    baseModelId: modelId,
    access: 'in-region',
    regions: [region],
    ...facts(modelId, modelId, summary, region),
  };
}

/**
 * @param summaries the foundation models of the same region; a profile of one that is not among them is kept
 * @returns null for a profile of a model that writes no text, or that names no model
 */
export function fromInferenceProfile(
  profile: InferenceProfileSummary,
  summaries: readonly FoundationModelSummary[],
  region: string,
): Model | null {
  const targets = (profile.models ?? []).flatMap(({ modelArn }) => modelOfArn(modelArn ?? '') ?? []);
  const baseModelId = targets[0]?.baseId;
  const isApplication = profile.type === 'APPLICATION';
  // A system profile's id tells its geography; an application profile's is opaque, and its ARN works everywhere.
  const id = isApplication ? profile.inferenceProfileArn : profile.inferenceProfileId;
  if (id === undefined || baseModelId === undefined) return null;
  const summary = summaries.find(({ modelId }) => modelId === baseModelId);
  if (summary !== undefined && !writesText(summary)) return null;

  const { prefix } = splitModelId(id);
  const known = facts(isApplication ? baseModelId : id, baseModelId, summary, region);
  return {
    id,
    baseModelId,
    access: isApplication ? 'application' : prefix === 'global.' ? 'global' : 'geo',
    regions: [...new Set(targets.flatMap((target) => target.region ?? []))].sort(),
    ...known,
    name: isApplication ? (profile.inferenceProfileName ?? known.name) : known.name,
  };
}

type Facts = Omit<Model, 'id' | 'baseModelId' | 'access' | 'regions'>;

function facts(pricedId: string, baseId: string, summary: FoundationModelSummary | undefined, region: string): Facts {
  const known = knownFacts(pricedId, region) ?? knownFacts(baseId, region);
  return {
    name: known?.name ?? summary?.modelName ?? baseId,
    provider: known?.provider ?? summary?.providerName ?? baseId.split('.')[0] ?? baseId,
    streaming: summary?.responseStreamingSupported ?? null,
    lifecycle: lifecycleOf(summary),
    lifecycleDates: { legacy: null, endOfLife: null },
    caching: known?.caching ?? null,
    reasoning: known?.reasoning ?? null,
    latencyOptimized: null,
    tiers: null,
    facts: null,
    maxOutputTokens: known?.maxOutputTokens ?? null,
    price: known?.price ?? null,
  };
}

/** Lists such as these are open: the service writes values that its own model does not name. */
function writesText({ outputModalities }: FoundationModelSummary): boolean {
  return outputModalities?.includes('TEXT') ?? true;
}

function isOnDemand({ inferenceTypesSupported }: FoundationModelSummary): boolean {
  return inferenceTypesSupported?.includes('ON_DEMAND') ?? true;
}

function lifecycleOf(summary: FoundationModelSummary | undefined): Model['lifecycle'] {
  const status = summary?.modelLifecycle?.status;
  return status === 'ACTIVE' || status === 'LEGACY' ? status : null;
}
