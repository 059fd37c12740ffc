/** What the control plane lists, as one row for each id that can be called. Facts of other sources are not in it. */
import type { FoundationModelSummary, InferenceProfileSummary, ProvisionedModelSummary } from '@aws-sdk/client-bedrock';
import { z } from 'zod';
import { modelSchema } from '../../shared/domain/model.js';
import { modelOfArn, splitModelId } from './model-id.js';

/** Kept on disk, so that it is parsed when it comes from there. */
export const listedModelSchema = modelSchema
  .pick({
    id: true,
    baseModelId: true,
    access: true,
    regions: true,
    streaming: true,
    lifecycle: true,
    lifecycleDates: true,
  })
  .extend({
    /** Of an application profile or a provisioned throughput: the account's own name for it. */
    givenName: z.string().nullable(),
    modelName: z.string().nullable(),
    provider: z.string().nullable(),
    /** Prefix of the profile that is called; empty for the model itself; null: its price is not known. */
    prefix: z.string().nullable(),
  });
export type ListedModel = z.infer<typeof listedModelSchema>;

export interface Listings {
  readonly foundationModels: readonly FoundationModelSummary[];
  /** System-defined and application ones. */
  readonly profiles: readonly InferenceProfileSummary[];
  readonly throughputs: readonly ProvisionedModelSummary[];
}

/** @returns models that write text, by every id that can be called from the region */
export function joinListings({ foundationModels, profiles, throughputs }: Listings, region: string): ListedModel[] {
  const byId = new Map(foundationModels.map((summary) => [summary.modelId, summary]));
  const system = profiles.filter(({ type }) => type !== 'APPLICATION');
  const prefixes = new Map(system.map((profile) => [targetKey(profile), prefixOf(profile)]));
  return [
    ...foundationModels.flatMap((summary) => fromFoundationModel(summary, region) ?? []),
    ...profiles.flatMap((profile) => fromInferenceProfile(profile, byId, prefixes) ?? []),
    ...throughputs.flatMap((throughput) => fromThroughput(throughput, byId, region) ?? []),
  ];
}

type SummariesById = ReadonlyMap<string | undefined, FoundationModelSummary>;

/** @returns null for a model that writes no text, or that cannot be called by its own id */
function fromFoundationModel(summary: FoundationModelSummary, region: string): ListedModel | null {
  const { modelId, inferenceTypesSupported } = summary;
  const onDemand = inferenceTypesSupported?.includes('ON_DEMAND') ?? true;
  if (modelId === undefined || !onDemand || !writesText(summary)) return null;
  return {
    id: modelId,
    baseModelId: modelId,
    access: 'in-region',
    regions: [region],
    givenName: null,
    prefix: '',
    ...describe(summary),
  };
}

/**
 * @param prefixes those of the system-defined profiles, by what they route to
 * @returns null for a profile of a model that writes no text, or that names no model; one whose model is not listed is kept
 */
function fromInferenceProfile(
  profile: InferenceProfileSummary,
  byId: SummariesById,
  prefixes: ReadonlyMap<string, string>,
): ListedModel | null {
  const targets = targetsOf(profile);
  const baseModelId = targets[0]?.baseId;
  const isApplication = profile.type === 'APPLICATION';
  // A system profile's id tells its geography; an application profile's is opaque, and its ARN works everywhere.
  const id = isApplication ? profile.inferenceProfileArn : profile.inferenceProfileId;
  if (id === undefined || baseModelId === undefined) return null;
  const summary = byId.get(baseModelId);
  if (summary !== undefined && !writesText(summary)) return null;

  const ofModel = targets.length === 1 && targets[0]?.region !== null ? '' : null;
  const prefix = isApplication ? (prefixes.get(targetKey(profile)) ?? ofModel) : prefixOf(profile);
  return {
    id,
    baseModelId,
    access: isApplication ? 'application' : prefix === 'global.' ? 'global' : 'geo',
    regions: [...new Set(targets.flatMap((target) => target.region ?? []))].sort(),
    givenName: isApplication ? (profile.inferenceProfileName ?? null) : null,
    prefix,
    ...describe(summary),
  };
}

/** @returns null for one that is not in service, or whose model writes no text */
function fromThroughput(
  { provisionedModelArn, provisionedModelName, foundationModelArn, status }: ProvisionedModelSummary,
  byId: SummariesById,
  region: string,
): ListedModel | null {
  const baseModelId = modelOfArn(foundationModelArn ?? '')?.baseId;
  if (provisionedModelArn === undefined || baseModelId === undefined || status !== 'InService') return null;
  // It serves a model of a context length of its own, such as `amazon.nova-micro-v1:0:24k`.
  const summary = byId.get(baseModelId) ?? byId.get(baseModelId.replace(/:[0-9]+k$/, ''));
  if (summary !== undefined && !writesText(summary)) return null;
  return {
    id: provisionedModelArn,
    baseModelId,
    access: 'provisioned',
    regions: [region],
    givenName: provisionedModelName ?? null,
    prefix: null,
    ...describe(summary),
  };
}

function targetsOf({ models }: InferenceProfileSummary): { region: string | null; baseId: string }[] {
  return (models ?? []).flatMap(({ modelArn }) => modelOfArn(modelArn ?? '') ?? []);
}

/** Equal for a system-defined profile and what was copied from it. */
function targetKey({ models }: InferenceProfileSummary): string {
  return JSON.stringify((models ?? []).map(({ modelArn }) => modelArn ?? '').sort());
}

/** What stands before the model's own id: prefixes that nobody has seen yet count too. */
function prefixOf(profile: InferenceProfileSummary): string {
  const { inferenceProfileId: id = '' } = profile;
  const baseId = targetsOf(profile)[0]?.baseId ?? '';
  return baseId !== '' && id.endsWith(baseId) ? id.slice(0, -baseId.length) : splitModelId(id).prefix;
}

/** Lists such as these are open: the service writes values that its own model does not name. */
function writesText({ outputModalities }: FoundationModelSummary): boolean {
  return outputModalities?.includes('TEXT') ?? true;
}

function describe(
  summary: FoundationModelSummary | undefined,
): Pick<ListedModel, 'modelName' | 'provider' | 'streaming' | 'lifecycle' | 'lifecycleDates'> {
  const { status, legacyTime, endOfLifeTime } = summary?.modelLifecycle ?? {};
  return {
    modelName: summary?.modelName ?? null,
    provider: summary?.providerName ?? null,
    streaming: summary?.responseStreamingSupported ?? null,
    lifecycle: status === 'ACTIVE' || status === 'LEGACY' ? status : null,
    lifecycleDates: { legacy: legacyTime?.toISOString() ?? null, endOfLife: endOfLifeTime?.toISOString() ?? null },
  };
}
