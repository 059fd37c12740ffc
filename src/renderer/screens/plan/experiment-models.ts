/** Models that an experiment can be asked of. */
import type { Model } from '../../../shared/domain/model.js';
import { accessOfId } from '../../../shared/domain/model-id.js';
import { accessText } from './filter-models.js';

export interface ExperimentOption {
  readonly value: string;
  readonly label: string;
  readonly description: string;
  /** Ids to call: one, or each of the ways to the model. */
  readonly ids: readonly string[];
}

/**
 * @param ways ids of the plan's arms: of one, any id may take its place; of several (the model itself and its profiles)
 *   another model with at least two of the same ways
 */
export function experimentModels(models: readonly Model[], ways: readonly string[]): ExperimentOption[] {
  const streaming = models.filter((model) => model.streaming !== false);
  if (ways.length === 1) {
    return streaming.map((model) => ({
      value: model.id,
      label: model.name,
      description: `${accessText(model)} · ${model.id}`,
      ids: [model.id],
    }));
  }
  const wanted = new Set<string>(ways.map(accessOfId));
  const byBase = Map.groupBy(
    streaming.filter(({ access }) => wanted.has(access)),
    ({ baseModelId }) => baseModelId,
  );
  return [...byBase.entries()]
    .filter(([, same]) => new Set(same.map(({ access }) => access)).size >= 2)
    .map(([baseModelId, same]) => ({
      value: baseModelId,
      label: same.find(({ access }) => access === 'in-region')?.name ?? same[0]?.name ?? baseModelId,
      description: same.map(accessText).join(', '),
      ids: same.map(({ id }) => id),
    }));
}
