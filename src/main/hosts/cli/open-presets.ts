/** The presets that the command line knows: those that are built in, and the user's own. */
import { join, resolve } from 'node:path';
import type { Model } from '../../../shared/domain/model.js';
import type { Preset } from '../../../shared/domain/preset.js';
import { catalogueModel } from '../../bedrock/model-rows.js';
import { watchUserFacts } from '../../bedrock/user-facts.js';
import { defaultDataDirectory } from '../../data-directory.js';
import { listPresets, ownPreset } from '../../plan/presets.js';
import { openSavedPresets } from '../../storage/saved-presets.js';

export interface OpenPresets {
  readonly builtIn: readonly Preset[];
  /** @throws ApplicationError `storage` when they cannot be read */
  readonly own: () => Preset[];
  /** What the catalogue and the user's file say of a model that is called from the region; empty: from any. */
  readonly knownModel: (modelId: string, region: string) => Model | null;
}

/** @param dataDir as given on the command line; undefined: the platform's folder */
export function openPresets(dataDir: string | undefined): OpenPresets {
  const folder = dataDir === undefined ? defaultDataDirectory() : resolve(dataDir);
  const { facts } = watchUserFacts(join(folder, 'model-facts.json'))();
  return {
    builtIn: listPresets(),
    own: () => openSavedPresets(folder).list().map(ownPreset),
    knownModel: (modelId, region) => catalogueModel(modelId, region, facts),
  };
}
