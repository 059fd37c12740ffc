/** `serve`: the application for a browser on this machine. */
import { resolve } from 'node:path';
import { ApplicationError } from '../../../../shared/contract/result.js';
import { defaultDataDirectory } from '../../../data-directory.js';
import { entryPaths } from '../../entry-paths.js';
import { openApplication } from '../open-application.js';
import type { Terminal } from '../terminal.js';

export interface ServeOptions {
  readonly port: string;
  readonly open: boolean;
  readonly dataDir?: string;
}

/** @returns the exit code, when it was told to stop or its window was closed */
export async function runServeCommand(options: ServeOptions, terminal: Terminal): Promise<number> {
  const port = portOf(options.port);
  const dataDirectory = options.dataDir === undefined ? defaultDataDirectory() : resolve(options.dataDir);
  const { serveCommand } = await import('../../loopback/serve-command.js');
  return serveCommand({
    application: await openApplication(dataDirectory, 'loopback', terminal),
    port,
    open: options.open,
    rendererDirectory: entryPaths().renderer,
    dataDirectory,
    output: process,
  });
}

function portOf(text: string): number {
  const port = Number(text);
  if (text.trim() !== '' && Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new ApplicationError('invalid-input', `--port must be from 0 to 65535 (got "${text}").`, 'Give another port.', {
    field: '--port',
  });
}
