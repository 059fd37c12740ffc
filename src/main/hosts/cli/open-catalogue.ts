/** Opens what `profiles` and `models` need of the application, and closes it. */
import { spawnNodeSimulator } from '../../simulator/spawn-node-simulator.js';
import { entryPaths } from '../entry-paths.js';

type Catalogue = ReturnType<typeof import('../../application.js').openCatalogue>['catalogue'];

export async function withCatalogue<T>(use: (catalogue: Catalogue) => Promise<T>): Promise<T> {
  const { openCatalogue } = await import('../../application.js');
  const { catalogue, close } = openCatalogue(spawnNodeSimulator(entryPaths().simulator));
  try {
    return await use(catalogue);
  } finally {
    await close();
  }
}
