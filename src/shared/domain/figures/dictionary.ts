/**
 * THE dictionary of figures: one entry for each figure of a run. The window's tooltips, the notes beside a CSV export
 * and the documentation are all made from it.
 */
import { conditionDefinitions } from './condition-definitions.js';
import type { Definitions, FigureDefinition, FigureId } from './figure-definition.js';
import { latencyDefinitions } from './latency-definitions.js';
import { phaseDefinitions } from './phase-definitions.js';
import { tokenDefinitions } from './token-definitions.js';

/** By id; its keys are exactly the figures of a run. */
export const figureDictionary: Definitions<FigureId> = {
  ...latencyDefinitions,
  ...tokenDefinitions,
  ...conditionDefinitions,
  ...phaseDefinitions,
};

export interface DictionaryEntry extends FigureDefinition {
  readonly id: FigureId;
}

/** In reading order: latencies, tokens and speeds, conditions, phases. */
export const figureList: readonly DictionaryEntry[] = (Object.keys(figureDictionary) as FigureId[]).map((id) => ({
  id,
  ...figureDictionary[id],
}));
