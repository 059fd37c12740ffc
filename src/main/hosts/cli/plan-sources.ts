/** Where the options of `run` take presets, files and facts from. */
import { readFileSync } from 'node:fs';
import { ApplicationError } from '../../../shared/contract/result.js';
import { accessOfId } from '../../../shared/domain/model-id.js';
import { defaultPrompt } from '../../plan/default-prompt.js';
import type { ModelFacts } from '../../plan/model-facts.js';
import { openPresets } from './open-presets.js';
import type { PlanSources } from './plan-from-options.js';

/** @param dataDir as given on the command line; undefined: the platform's folder */
export function planSources(dataDir: string | undefined): PlanSources & { readonly knownModel: ModelFacts } {
  const { builtIn, own, knownModel } = openPresets(dataDir);
  return {
    preset(name) {
      // What is built in needs no file, which may be damaged.
      const preset =
        builtIn.find((candidate) => candidate.name === name) ??
        own().find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
      return preset === undefined ? undefined : { ...preset.plan };
    },
    presetNames: () => [...builtIn, ...own()].map((preset) => preset.name),
    readText,
    defaultPrompt,
    // Where a model is called from changes neither its name nor whether it caches.
    knownModel: (modelId) => knownModel(modelId, ''),
    model: (modelId) =>
      knownModel(modelId, '') ?? { id: modelId, name: modelId, access: accessOfId(modelId), caching: null },
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
