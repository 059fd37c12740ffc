/** Opens the application for one command, and closes it whatever happens. */
import { resolve } from 'node:path';
import type { Application } from '../../application-interface.js';
import { defaultDataDirectory } from '../../data-directory.js';
import { spawnNodeSimulator } from '../../simulator/spawn-node-simulator.js';
import { applicationVersion } from '../../version.js';
import { entryPaths } from '../entry-paths.js';
import { answerQuestions } from './answer-questions.js';
import { warningText } from './messages.js';
import type { Terminal } from './terminal.js';

/**
 * @param dataDir as given on the command line; undefined: the platform's folder
 * @param attended somebody is there to sign in again when credentials end
 * @throws ApplicationError with code `storage` when the database cannot be opened
 */
export async function openApplication(
  dataDir: string | undefined,
  host: 'cli' | 'loopback',
  terminal: Terminal,
  attended = true,
): Promise<Application> {
  const { createApplication } = await import('../../application.js');
  const { simulator, measuringThread } = entryPaths();
  const application = await createApplication({
    dataDirectory: dataDir === undefined ? defaultDataDirectory() : resolve(dataDir),
    host,
    attended,
    version: applicationVersion,
    spawnSimulator: spawnNodeSimulator(simulator),
    measuringThreadPath: measuringThread,
  });
  for (const warning of application.warnings) terminal.note(warningText(warning));
  return application;
}

export async function withApplication<T>(
  dataDir: string | undefined,
  terminal: Terminal,
  use: (application: Application) => Promise<T>,
  attended = true,
): Promise<T> {
  const application = await openApplication(dataDir, 'cli', terminal, attended);
  const said = application.warnings.length;
  const stop = answerQuestions(
    {
      on: (event, callback) => application.on(event, callback),
      answer: (id, answer) => void application.request('questions.answer', { id, answer }),
    },
    terminal,
  );
  try {
    return await use(application);
  } finally {
    // Reading a session can bring new ones.
    for (const warning of application.warnings.slice(said)) terminal.note(warningText(warning));
    await application.close();
    stop();
  }
}
