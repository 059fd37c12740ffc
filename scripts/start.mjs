/** `npm start`: sets up, then opens the window in Electron or, where that cannot be had, through the loopback host. */
import { resolve } from 'node:path';
import { parseArguments } from './arguments.mjs';
import { runCommandLine } from './command-line.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { say, ScriptError } from './messages.mjs';
import { runInTerminal } from './processes.mjs';
import { ensureSetup } from './setup.mjs';
import { chooseHost } from './window-host.mjs';

const FLAGS = {
  '--data-dir': 'value',
  '--browser': 'switch',
  '--no-open': 'switch',
  '--port': 'value',
  '--retry-electron': 'switch',
};

/**
 * @param {string[]} args
 * @returns {{ dataDirectory: string | null, browser: boolean, noOpen: boolean, port: number | null, retryElectron: boolean }}
 * @throws {ScriptError} with exit code 2
 */
export function parseStart(args) {
  const { flags, names } = parseArguments('npm start', args, FLAGS);
  if (names.length > 0) throw new ScriptError(`npm start: unknown argument ${names[0]}`, 2);
  const port = flags['--port'] === undefined ? null : Number(flags['--port']);
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new ScriptError(`npm start: --port must be a number from 0 to 65535, not ${flags['--port']}`, 2);
  }
  return {
    dataDirectory: flags['--data-dir'] ?? null,
    browser: flags['--browser'] === true,
    noOpen: flags['--no-open'] === true,
    port,
    retryElectron: flags['--retry-electron'] === true,
  };
}

/** @returns {Promise<number | null>} the exit code; null while the loopback host runs on in this process */
export async function start(root, args) {
  const options = parseStart(args);
  await ensureSetup(root);
  const choice = chooseHost(
    { browser: options.browser, noOpen: options.noOpen, port: options.port !== null },
    { platform: process.platform, env: process.env, uid: process.getuid?.() },
  );
  if (choice.host === 'electron') {
    const electron = await ensureElectron(root, { retry: options.retryElectron });
    if ('executable' in electron) {
      const ended = await openElectron(root, electron.executable, options);
      if (!ended.crashed) return ended.code;
      say('Electron could not start on this machine; opening the browser window instead.');
    } else {
      say(
        `Electron is not available (${electron.reason}); opening the browser window instead. ` +
          'Try again with: npm start -- --retry-electron',
      );
    }
  } else if (choice.because !== null) {
    say(`Electron is not used: ${choice.because}.`);
  }
  await runCommandLine(root, ['serve', ...serveArguments(options)]);
  return null;
}

/** Ends by a signal that nobody sent, or with the loader's 126 or 127: missing system library or sandbox. */
async function openElectron(root, executable, { dataDirectory }) {
  let asked = false;
  const onSignal = () => {
    asked = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  const args = dataDirectory === null ? [root] : [root, `--data-dir=${resolve(dataDirectory)}`];
  const { code, signal } = await runInTerminal(executable, args, { env: electronEnvironment(process.env) });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeListener(name, onSignal);
  const crashed =
    !asked && (['SIGTRAP', 'SIGABRT', 'SIGSEGV', 'SIGILL'].includes(signal) || code === 126 || code === 127);
  return { code, crashed };
}

/** This variable would turn Electron into a plain Node; editors that are made with Electron leave it to their terminals. */
function electronEnvironment(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE'));
}

function serveArguments({ dataDirectory, noOpen, port }) {
  return [
    ...(dataDirectory === null ? [] : ['--data-dir', dataDirectory]),
    ...(port === null ? [] : ['--port', String(port)]),
    ...(noOpen ? ['--no-open'] : []),
  ];
}
