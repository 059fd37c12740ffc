/** Answers requests about what can be picked. */
import type { HandlersFor } from '../../shared/contract/contract.js';
import { listPresets } from '../plan/presets.js';
import type { Catalogue } from '../services/catalogue.js';

export function createCatalogueHandlers(catalogue: Catalogue): HandlersFor<'profiles' | 'models' | 'presets'> {
  return {
    'profiles.list': () => catalogue.profiles(),
    'models.list': (query) => catalogue.models(query),
    'presets.list': () => Promise.resolve(listPresets()),
  };
}
