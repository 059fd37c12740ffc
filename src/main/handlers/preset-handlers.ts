/** Answers requests about presets. */
import type { HandlersFor } from '../../shared/contract/contract.js';
import type { Presets } from '../services/presets.js';

export function createPresetHandlers(presets: Presets): HandlersFor<'presets'> {
  return {
    'presets.list': () => Promise.resolve(presets.list()),
    // In a function of its own, so that what it throws is a rejection.
    'presets.save': async (input) => Promise.resolve(presets.save(input)),
    'presets.delete': async ({ name }) => Promise.resolve({ deleted: presets.delete(name) }),
  };
}
