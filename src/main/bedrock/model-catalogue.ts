/**
 * Facts about models that no API gives: caching minimum, reasoning, output limit, price. They are data with source and
 * date, in `resources/model-catalogue.json`.
 */
import { z } from 'zod';
import catalogueJson from '../../../resources/model-catalogue.json';
import { type Model, type ModelPrice, modelPriceSchema } from '../../shared/domain/model.js';
import { splitModelId } from './model-id.js';

const priceSchema = modelPriceSchema.extend({
  /** Prefix of the inference profile that it holds for; empty for the foundation model's own id. */
  idPrefix: z.string(),
  /** Start of the regions that may be called from; empty: all. */
  sourceRegionPrefix: z.string(),
  confidence: z.enum(['high', 'medium', 'low']),
});

const entrySchema = z.strictObject({
  baseId: z.string(),
  name: z.string(),
  provider: z.string(),
  caching: z
    .strictObject({ minimumTokens: z.int(), ttl: z.array(z.string()), source: z.string(), asOf: z.string() })
    .nullable(),
  reasoning: z.boolean().nullable(),
  maxOutputTokens: z.int().nullable(),
  prices: z.array(priceSchema),
});
type Entry = z.infer<typeof entrySchema>;

const catalogueSchema = z.strictObject({
  asOf: z.string(),
  notes: z.array(z.string()),
  sources: z.record(z.string(), z.string()),
  models: z.array(entrySchema),
});

const catalogue = catalogueSchema.parse(catalogueJson);

export type KnownFacts = Pick<Model, 'name' | 'provider' | 'caching' | 'reasoning' | 'maxOutputTokens' | 'price'>;

/**
 * @param modelId a foundation model's id or a system-defined profile's
 * @param region where it is called from: prices depend on it
 * @returns null when the catalogue does not have the model
 */
export function knownFacts(modelId: string, region: string): KnownFacts | null {
  const { prefix, baseId } = splitModelId(modelId);
  const entry = catalogue.models.find((candidate) => isOf(candidate, baseId));
  if (entry === undefined) return null;
  return {
    name: entry.name,
    provider: entry.provider,
    caching: entry.caching === null ? null : { minimumTokens: entry.caching.minimumTokens, ttl: entry.caching.ttl },
    reasoning: entry.reasoning,
    maxOutputTokens: entry.maxOutputTokens,
    price: priceOf(entry, prefix, region),
  };
}

/**
 * A model of the catalogue as a row, for endpoints that list none. What only a listing can say is null or empty.
 *
 * @returns null when the catalogue does not have the model
 */
export function catalogueModel(modelId: string, region: string): Model | null {
  const facts = knownFacts(modelId, region);
  if (facts === null) return null;
  const { prefix, baseId } = splitModelId(modelId);
  return {
    id: modelId,
    baseModelId: baseId,
    access: prefix === '' ? 'in-region' : prefix === 'global.' ? 'global' : 'geo',
    regions: prefix === '' ? [region] : [],
    streaming: null,
    lifecycle: null,
    lifecycleDates: { legacy: null, endOfLife: null },
    latencyOptimized: null,
    tiers: null,
    facts: null,
    ...facts,
  };
}

/** Only a date and a version may follow: `claude-opus-5-5` is not a `claude-opus-5`. */
function isOf({ baseId }: Entry, modelId: string): boolean {
  return modelId.startsWith(baseId) && /^(-\d{8})?(-v\d+(:\d+)*|-\d+:\d+|:\d+)?$/.test(modelId.slice(baseId.length));
}

function priceOf({ prices }: Entry, prefix: string, region: string): ModelPrice | null {
  const price = prices.find(
    ({ idPrefix, sourceRegionPrefix }) => idPrefix === prefix && region.startsWith(sourceRegionPrefix),
  );
  if (price === undefined) return null;
  const { inputPerMillion, outputPerMillion, cacheReadPerMillion, cacheWritePerMillion } = price;
  return { inputPerMillion, outputPerMillion, cacheReadPerMillion, cacheWritePerMillion };
}
