/**
 * Facts about models that no API gives: caching minimum, reasoning, tiers, limits, price. They are data with source and
 * date, in `resources/model-catalogue.json`; the user's own file goes before them (`user-facts.ts`).
 */
import { z } from 'zod';
import catalogueJson from '../../../resources/model-catalogue.json';
import { type Model, type ModelPrice, modelPriceSchema } from '../../shared/domain/model.js';
import { serviceTiers } from '../../shared/domain/plan.js';
import { isVersionOf, splitModelId } from './model-id.js';

/** Where a fact comes from: a key of `sources`, and what other sources say. */
const origin = { source: z.string(), note: z.string().optional() };

const entrySchema = z.strictObject({
  baseId: z.string(),
  name: z.string(),
  provider: z.string(),
  caching: z.strictObject({ minimumTokens: z.int(), ttl: z.array(z.string()), ...origin }).nullable(),
  reasoning: z.strictObject({ value: z.boolean(), ...origin }).nullable(),
  maxOutputTokens: z.strictObject({ value: z.int(), ...origin }).nullable(),
  contextTokens: z
    .strictObject({ value: z.int(), ...origin })
    .nullable()
    .default(null),
  tiers: z.strictObject({ value: z.array(z.enum(serviceTiers)), ...origin }).nullable(),
  latencyOptimized: z
    .strictObject({
      idPrefix: z.string(),
      regions: z.array(z.string()),
      /** The documentation contradicts itself. */
      unsureRegions: z.array(z.string()),
      ...origin,
    })
    .nullable(),
  prices: z.array(
    modelPriceSchema.extend({
      /** Prefix of the inference profile that it holds for; empty for the foundation model's own id. */
      idPrefix: z.string(),
      /** Start of the regions that may be called from; empty: all. */
      sourceRegionPrefix: z.string(),
      confidence: z.enum(['high', 'medium', 'low']),
      ...origin,
    }),
  ),
});
type Entry = z.infer<typeof entrySchema>;

const { models: entries, sources } = z
  .strictObject({
    asOf: z.string(),
    notes: z.array(z.string()),
    sources: z.record(z.string(), z.strictObject({ title: z.string(), asOf: z.string() })),
    models: z.array(entrySchema),
  })
  .parse(catalogueJson);

export type KnownFacts = Pick<
  Model,
  | 'name'
  | 'provider'
  | 'caching'
  | 'reasoning'
  | 'latencyOptimized'
  | 'tiers'
  | 'maxOutputTokens'
  | 'contextTokens'
  | 'price'
  | 'facts'
>;

/**
 * @param modelId a foundation model's id or a system-defined profile's
 * @param region where it is called from: prices depend on it
 * @returns null when the catalogue does not have the model
 */
export function knownFacts(modelId: string, region: string): KnownFacts | null {
  const { prefix, baseId } = splitModelId(modelId);
  return factsOf(baseId, prefix, region);
}

/**
 * @param baseId of the foundation model
 * @param prefix of the inference profile that is called, empty for the model itself; null: another way of access, whose
 *   price is not known
 * @param region where it is called from
 * @returns null when the catalogue does not have the model
 */
export function factsOf(baseId: string, prefix: string | null, region: string): KnownFacts | null {
  const entry = entries.find((candidate) => isVersionOf(baseId, candidate.baseId));
  if (entry === undefined) return null;
  const { name, provider, caching, reasoning, tiers, maxOutputTokens, contextTokens } = entry;
  const price = prefix === null ? null : priceFor(entry, prefix, region);
  return {
    name,
    provider,
    caching: caching === null ? null : { minimumTokens: caching.minimumTokens, ttl: caching.ttl },
    reasoning: reasoning?.value ?? null,
    latencyOptimized: prefix === null ? null : isLatencyOptimized(entry, prefix, region),
    tiers: tiers?.value ?? null,
    maxOutputTokens: maxOutputTokens?.value ?? null,
    contextTokens: contextTokens?.value ?? null,
    price: price === null ? null : withoutOrigin(price),
    facts: originOf({
      caching,
      reasoning,
      tiers,
      'output limit': maxOutputTokens,
      context: contextTokens,
      'optimised latency': entry.latencyOptimized,
      price,
    }),
  };
}

function isLatencyOptimized({ latencyOptimized }: Entry, prefix: string, region: string): boolean | null {
  if (latencyOptimized === null) return null;
  const { idPrefix, regions, unsureRegions } = latencyOptimized;
  if (prefix === idPrefix && unsureRegions.includes(region)) return null;
  return prefix === idPrefix && regions.includes(region);
}

function priceFor({ prices }: Entry, prefix: string, region: string): Entry['prices'][number] | null {
  return (
    prices.find(({ idPrefix, sourceRegionPrefix }) => idPrefix === prefix && region.startsWith(sourceRegionPrefix)) ??
    null
  );
}

function withoutOrigin(price: ModelPrice): ModelPrice {
  const { inputPerMillion, outputPerMillion, cacheReadPerMillion, cacheWritePerMillion } = price;
  return { inputPerMillion, outputPerMillion, cacheReadPerMillion, cacheWritePerMillion };
}

/** @returns all sources with what they were read for; the date is the oldest of theirs */
function originOf(facts: Record<string, { source: string; note?: string | undefined } | null>): Model['facts'] {
  const texts: string[] = [];
  const dates: string[] = [];
  for (const [what, fact] of Object.entries(facts)) {
    const source = fact === null ? undefined : sources[fact.source];
    if (fact === null || source === undefined) continue;
    texts.push(`${what}: ${source.title}${fact.note === undefined ? '' : ` (${fact.note})`}`);
    dates.push(source.asOf);
  }
  const [oldest] = dates.sort();
  return oldest === undefined ? null : { source: texts.join('; '), asOf: oldest, overridden: false };
}
