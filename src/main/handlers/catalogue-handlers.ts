/** Answers requests about what can be picked. */
import type { HandlersFor } from '../../shared/contract/contract.js';
import { type Catalogue, simulatorOf } from '../services/catalogue.js';

export function createCatalogueHandlers(
  catalogue: Catalogue,
): Omit<HandlersFor<'profiles' | 'models'>, 'profiles.check'> {
  return {
    'profiles.list': () => catalogue.profileAnswer(),
    'models.list': ({ scenario, ...query }) => catalogue.models(query, simulatorOf(scenario)),
  };
}
