/** The whole application, as built: real simulator processes, measuring threads and database, in a folder of its own. */
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Application } from '../../src/main/application-interface.js';
import { type ApplicationOptions, createApplication } from '../../src/main/application.js';
import { spawnNodeSimulator } from '../../src/main/simulator/spawn-node-simulator.js';
import type { RequestInput, RequestName, RequestOutput } from '../../src/shared/contract/contract.js';
import { builtMain } from '../main/hosts/cli/built-main.js';
import { temporaryFolder } from '../main/storage/temporary-folder.js';

/** Closed when the test ends. */
export async function openWholeApplication(
  changes: Partial<Pick<ApplicationOptions, 'dataDirectory' | 'spawnSimulator'>> = {},
): Promise<Application> {
  const main = await builtMain();
  const application = await createApplication({
    dataDirectory: changes.dataDirectory ?? temporaryFolder(),
    host: 'loopback',
    version: '1.2.3',
    spawnSimulator: changes.spawnSimulator ?? spawnNodeSimulator(join(main, 'simulator.js')),
    measuringThreadPath: join(main, 'measuring-thread.js'),
  });
  onTestFinished(() => application.close());
  return application;
}

/** @throws Error with the answer's error */
export async function ask<N extends RequestName>(application: Application, name: N, input: RequestInput<N>) {
  const result = await application.request(name, input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.data as RequestOutput<N>;
}

/** Resolves when the live events have said that the session ended. */
export function sessionEnd(application: Application): Promise<void> {
  return new Promise((resolve) => {
    const stop = application.on('live.batch', ({ events }) => {
      if (!events.some(({ type }) => type === 'session.ended')) return;
      stop();
      resolve();
    });
  });
}
