/** Rows of the model table: what the account lists, the facts that ship with the application, and the user's own. */
import type { Model } from '../../shared/domain/model.js';
import { accessOfId, splitModelId } from '../../shared/domain/model-id.js';
import type { ListedModel } from './listed-models.js';
import { factsOf, type KnownFacts, knownFacts } from './model-catalogue.js';
import { applyUserFacts, type UserFacts } from './user-facts.js';

/** @returns by name, then id */
export function modelRows(listed: readonly ListedModel[], region: string, userFacts: UserFacts): Model[] {
  return listed
    .map((model) => applyUserFacts(rowOf(model, region), userFacts, region))
    .sort((one, other) => compare(one.name, other.name) || compare(one.id, other.id));
}

/**
 * A model of the catalogue as a row, for endpoints that list none. What only a listing can say is null or empty.
 *
 * @returns null when neither the catalogue nor the user's file has the model
 */
export function catalogueModel(modelId: string, region: string, userFacts: UserFacts): Model | null {
  const facts = knownFacts(modelId, region);
  const { baseId } = splitModelId(modelId);
  const access = accessOfId(modelId);
  const row: Model = {
    id: modelId,
    baseModelId: baseId,
    access,
    regions: access === 'in-region' ? [region] : [],
    streaming: null,
    lifecycle: null,
    lifecycleDates: { legacy: null, endOfLife: null },
    ...(facts ?? { ...nothingKnown, name: baseId, provider: providerOf(baseId) }),
  };
  const withUsers = applyUserFacts(row, userFacts, region);
  return facts === null && withUsers === row ? null : withUsers;
}

// Comparing through one collator is many times faster than `localeCompare` with a locale.
const { compare } = new Intl.Collator('en');

function rowOf({ givenName, modelName, provider, prefix, ...listed }: ListedModel, region: string): Model {
  const facts = factsOf(listed.baseModelId, prefix, region);
  return {
    ...listed,
    ...(facts ?? nothingKnown),
    name: givenName ?? facts?.name ?? modelName ?? listed.baseModelId,
    provider: facts?.provider ?? provider ?? providerOf(listed.baseModelId),
  };
}

const nothingKnown: Omit<KnownFacts, 'name' | 'provider'> = {
  caching: null,
  reasoning: null,
  latencyOptimized: null,
  tiers: null,
  maxOutputTokens: null,
  contextTokens: null,
  price: null,
  facts: null,
};

function providerOf(baseId: string): string {
  return baseId.split('.')[0] ?? baseId;
}
