/** What is known of a model when a plan names only its id. */
import type { Model } from '../../shared/domain/model.js';

/**
 * @param region that the requests go to; null or left out: the plan's
 * @returns null when nothing is known of the id
 */
export type ModelFacts = (modelId: string, region?: string | null) => Model | null;

export function factsFrom(models: readonly Model[]): ModelFacts {
  const byId = new Map(models.map((model) => [model.id, model]));
  return (modelId) => byId.get(modelId) ?? null;
}
