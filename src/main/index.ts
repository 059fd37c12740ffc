/** Electron's entry: joins the application to its desktop host, and does nothing else. */
import { dirname, join } from 'node:path';
import { createApplication } from './application.js';
import { chooseDataDirectory } from './hosts/electron/choose-data-directory.js';
import { spawnUtilitySimulator } from './hosts/electron/spawn-utility-simulator.js';
import { startElectronHost } from './hosts/electron/start-electron-host.js';
import { entryPaths } from './hosts/entry-paths.js';
import { applicationVersion } from './version.js';

const { measuringThread, renderer, simulator } = entryPaths();
const dataDirectory = chooseDataDirectory(process.argv);

startElectronHost({
  dataDirectory,
  rendererDirectory: renderer,
  preload: join(dirname(renderer), 'preload', 'index.cjs'),
  createApplication: () =>
    createApplication({
      dataDirectory,
      host: 'electron',
      version: applicationVersion,
      spawnSimulator: spawnUtilitySimulator(simulator),
      measuringThreadPath: measuringThread,
    }),
});
