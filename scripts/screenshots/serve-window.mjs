/** The built window, served on 127.0.0.1 by a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ScriptError } from '../messages.mjs';

/**
 * @param {string} root
 * @param {string} dataDirectory
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` holds a token that works once
 * @throws {ScriptError} when it ends before it listens
 */
export async function serveWindow(root, dataDirectory) {
  const entry = join(root, 'out', 'main', 'cli.js');
  const host = spawn(process.execPath, [entry, 'serve', '--no-open', '--data-dir', dataDirectory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(host, 'exit');
  const url = await Promise.race([
    readyUrl(host.stdout),
    ended.then(([code]) => {
      throw new ScriptError(`The window's host ended with code ${code} before it listened.`);
    }),
  ]);
  return {
    url,
    async close() {
      host.kill('SIGTERM');
      await ended;
    },
  };
}

/** The host prints one line of JSON once it listens. */
function readyUrl(output) {
  return new Promise((resolve) => {
    createInterface(output).on('line', (line) => {
      if (line.includes('"ready"')) resolve(JSON.parse(line).url);
    });
  });
}
