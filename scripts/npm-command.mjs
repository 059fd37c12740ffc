/** How to run npm under a given Node, whichever way npm itself was installed. */
import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';

/**
 * @param {string} node the Node executable that npm shall run under
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {{ command: string, args: string[], shell: boolean }} what to put before npm's own arguments
 */
export function npmCommand(node, env = process.env, platform = process.platform) {
  const running = env.npm_execpath;
  if (running !== undefined && basename(running) === 'npm-cli.js' && existsSync(running)) {
    return { command: node, args: [running], shell: false };
  }
  for (const folder of (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean)) {
    const script =
      platform === 'win32'
        ? join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js')
        : resolveLink(join(folder, 'npm'));
    if (script !== null && basename(script) === 'npm-cli.js' && existsSync(script)) {
      return { command: node, args: [script], shell: false };
    }
  }
  // A version manager's own launcher: it picks Node from PATH. On Windows a .cmd file needs a shell.
  return { command: 'npm', args: [], shell: platform === 'win32' };
}

/**
 * Environment for npm: `node`'s folder comes first in PATH, and what the npm that started us says about its own script
 * and project is left out. Registry, proxy and cache settings stay.
 *
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function npmEnvironment(node, env = process.env) {
  const kept = Object.entries(env).filter(
    ([name]) => !/^npm_(package_|lifecycle_|config_(local_prefix|prefix|engine_strict|omit|include)$)/i.test(name),
  );
  return withNodeFirst(node, Object.fromEntries(kept));
}

/** The environment with `node`'s folder first in PATH. */
export function withNodeFirst(node, env) {
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const folder = dirname(node);
  const rest = (env[name] ?? '').split(delimiter).filter((entry) => entry !== '' && entry !== folder);
  return { ...env, [name]: [folder, ...rest].join(delimiter) };
}

function resolveLink(path) {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
