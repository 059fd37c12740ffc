/** Opens what `profiles` and `models` need of the application, and closes it. */
import { spawnNodeSimulator } from '../../simulator/spawn-node-simulator.js';
import { entryPaths } from '../entry-paths.js';
import { answerQuestions } from './answer-questions.js';
import type { Terminal } from './terminal.js';

type Catalogue = ReturnType<typeof import('../../application.js').openCatalogue>['catalogue'];

export async function withCatalogue<T>(terminal: Terminal, use: (catalogue: Catalogue) => Promise<T>): Promise<T> {
  const { openCatalogue } = await import('../../application.js');
  const { account, catalogue, close, on } = openCatalogue(spawnNodeSimulator(entryPaths().simulator));
  const stop = answerQuestions({ on, answer: (id, answer) => void account.questions.answer(id, answer) }, terminal);
  try {
    return await use(catalogue);
  } finally {
    await close();
    stop();
  }
}
