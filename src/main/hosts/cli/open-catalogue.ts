/** Opens what `profiles` and `models` need of the application, and closes it. */
import { resolve } from 'node:path';
import type { Bridge } from '../../../shared/contract/contract.js';
import { defaultDataDirectory } from '../../data-directory.js';
import { spawnNodeSimulator } from '../../simulator/spawn-node-simulator.js';
import { entryPaths } from '../entry-paths.js';
import { answerQuestions } from './answer-questions.js';
import type { Terminal } from './terminal.js';

/** @param dataDir as given on the command line; undefined: the platform's folder */
export async function withCatalogue<T>(
  dataDir: string | undefined,
  terminal: Terminal,
  use: (catalogue: Bridge) => Promise<T>,
): Promise<T> {
  const { openCatalogue } = await import('../../application.js');
  const folder = dataDir === undefined ? defaultDataDirectory() : resolve(dataDir);
  const catalogue = openCatalogue(spawnNodeSimulator(entryPaths().simulator), folder);
  const stop = answerQuestions(
    {
      on: (event, callback) => catalogue.on(event, callback),
      answer: (id, answer) => void catalogue.request('questions.answer', { id, answer }),
    },
    terminal,
  );
  try {
    return await use(catalogue);
  } finally {
    await catalogue.close();
    stop();
  }
}
