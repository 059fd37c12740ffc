/**
 * Entry of every npm script. It runs on a bare Node >= 20 with nothing installed: it finds or installs a Node that is new
 * enough, goes on under that one, sets up what is missing, and then does what was asked.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say, ScriptError } from './messages.mjs';
import { withNodeFirst } from './npm-command.mjs';
import { runInTerminal } from './processes.mjs';
import { ensureNode } from './toolchain.mjs';

const script = fileURLToPath(import.meta.url);
const root = dirname(dirname(script));

/** Each answers with an exit code, or null when the work goes on in this process. */
const commands = {
  setup: async (args) => {
    const { parseArguments } = await import('./arguments.mjs');
    parseArguments('npm run setup', args, {});
    await (await import('./setup.mjs')).ensureSetup(root);
    return 0;
  },
  start: async (args) => (await import('./start.mjs')).start(root, args),
  cli: async (args) => {
    await (await import('./setup.mjs')).ensureSetup(root);
    await (await import('./command-line.mjs')).runCommandLine(root, args);
    return null;
  },
  bench: async (args) => (await import('./bench.mjs')).bench(root, args),
  'first-use': async (args) => (await import('./bench.mjs')).bench(root, ['first-use', ...args]),
  screenshots: async (args) => (await import('./screenshots.mjs')).screenshots(root, args),
  test: async (args) => (await import('./run-tests.mjs')).runTests(root, args),
};

try {
  const code = await main(process.argv.slice(2));
  if (code !== null) process.exitCode = code;
} catch (error) {
  if (!(error instanceof ScriptError)) throw error;
  say(error.message);
  process.exitCode = error.exitCode;
}

async function main([name, ...args]) {
  if (name === undefined || !Object.hasOwn(commands, name)) {
    throw new ScriptError(`Usage: node scripts/firsttoken.mjs ${Object.keys(commands).join('|')} [options]`, 2);
  }
  const node = await ensureNode(root);
  if (node !== process.execPath) {
    const env = withNodeFirst(node, process.env);
    return (await runInTerminal(node, [script, name, ...args], { env })).code;
  }
  // Whatever starts `node` or `npm` from here on gets this very Node.
  Object.assign(process.env, withNodeFirst(node, process.env));
  return commands[name](args);
}
