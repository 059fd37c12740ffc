/** Where the options of `run` take presets, files and facts from. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ApplicationError } from '../../../shared/contract/result.js';
import { catalogueModel } from '../../bedrock/model-rows.js';
import { watchUserFacts } from '../../bedrock/user-facts.js';
import { defaultDataDirectory } from '../../data-directory.js';
import { defaultPrompt } from '../../plan/default-prompt.js';
import { listPresets, ownPreset } from '../../plan/presets.js';
import { openSavedPresets } from '../../storage/saved-presets.js';
import type { PlanSources } from './plan-from-options.js';

/** @param dataDir as given on the command line; undefined: the platform's folder */
export function planSources(dataDir: string | undefined): PlanSources {
  const folder = dataDir === undefined ? defaultDataDirectory() : resolve(dataDir);
  const { facts } = watchUserFacts(join(folder, 'model-facts.json'))();
  // Where a model is called from changes neither its name nor whether it caches.
  const known = (modelId: string) => catalogueModel(modelId, '', facts);
  const presets = listPresets();
  const own = () => openSavedPresets(folder).list().map(ownPreset);
  return {
    preset(name) {
      // What is built in needs no file, which may be damaged.
      const preset =
        presets.find((candidate) => candidate.name === name) ??
        own().find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
      return preset === undefined ? undefined : { ...preset.plan };
    },
    presetNames: () => [...presets, ...own()].map((preset) => preset.name),
    readText,
    defaultPrompt,
    caches: (modelId) => (known(modelId)?.caching ?? null) !== null,
    modelName: (modelId) => known(modelId)?.name ?? null,
  };
}

function readText(path: string, option: string): string {
  try {
    // A byte order mark is what some editors leave; it belongs to no prompt and is not JSON.
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ApplicationError('invalid-input', `Cannot read the file of ${option}: ${reason}.`, 'Check the path.', {
      field: option,
      cause,
    });
  }
}
