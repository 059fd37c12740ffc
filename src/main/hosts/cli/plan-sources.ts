/** Where the options of `run` take presets, files and facts from. */
import { readFileSync } from 'node:fs';
import { ApplicationError } from '../../../shared/contract/result.js';
import { knownFacts } from '../../bedrock/model-catalogue.js';
import { defaultPrompt } from '../../plan/default-prompt.js';
import { listPresets } from '../../plan/presets.js';
import type { PlanSources } from './plan-from-options.js';

export function planSources(): PlanSources {
  const presets = listPresets();
  return {
    preset(name) {
      const preset = presets.find((candidate) => candidate.name === name);
      return preset === undefined ? undefined : { ...preset.plan };
    },
    presetNames: presets.map(({ name }) => name),
    readText,
    defaultPrompt,
    // Where a model is called from does not change whether it caches.
    caches: (modelId) => (knownFacts(modelId, '')?.caching ?? null) !== null,
    modelName: (modelId) => knownFacts(modelId, '')?.name ?? null,
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
