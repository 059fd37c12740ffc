/**
 * node_modules as the lockfile says. A stamp inside node_modules records which lockfile it was made from; it is written
 * last and removed first, so an interrupted install is never taken for a finished one.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedPackagesMatch } from './installed-packages.mjs';
import { lastLines, say, ScriptError } from './messages.mjs';
import { npmCommand, npmEnvironment } from './npm-command.mjs';
import { runStep } from './processes.mjs';

const INSTALL_LIMIT_MS = 20 * 60_000;

/** Parts of package.json that decide what `npm ci` installs; a changed script or description does not. */
const INSTALL_FIELDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies', 'overrides'];

/**
 * What node_modules must have been made from: lockfile, dependency lists, platform, and Node's native interface.
 *
 * @param {string} root
 * @returns {string} SHA-256, hexadecimal
 */
export function dependencyStamp(root, versions = process.versions) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const hash = createHash('sha256');
  hash.update(readFileSync(join(root, 'package-lock.json')));
  hash.update(JSON.stringify(INSTALL_FIELDS.map((field) => manifest[field] ?? null)));
  hash.update(JSON.stringify([process.platform, process.arch, versions.node.split('.')[0], versions.modules]));
  return hash.digest('hex');
}

/** @returns {boolean} whether node_modules was finished from today's lockfile */
export function dependenciesAreCurrent(root, versions = process.versions) {
  try {
    return readFileSync(stampPath(root), 'utf8') === dependencyStamp(root, versions);
  } catch {
    return false;
  }
}

/**
 * Runs `npm ci` unless node_modules matches. An install that somebody finished by hand is taken over.
 *
 * Call it while holding the set-up lock.
 *
 * @param {string} root
 * @param {{ npm?: (args: string[], cwd: string) => Promise<{ code: number, output: string }> }} [options]
 * @returns {Promise<void>}
 * @throws {ScriptError} when npm fails
 */
export async function ensureDependencies(root, { npm = runNpm } = {}) {
  if (dependenciesAreCurrent(root)) return;
  if (!existsSync(interruptedPath(root)) && !existsSync(stampPath(root)) && installedPackagesMatch(root)) {
    writeFileSync(stampPath(root), dependencyStamp(root));
    return;
  }
  say('Installing dependencies (npm ci) ...');
  const stamp = dependencyStamp(root);
  mkdirSync(join(root, '.toolchain'), { recursive: true });
  writeFileSync(interruptedPath(root), '');
  rmSync(stampPath(root), { force: true });
  const { code, output } = await npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], root);
  if (code !== 0) {
    throw new ScriptError(
      `npm ci failed with exit code ${String(code)}:\n${lastLines(output)}\n` +
        'Check the connection to the npm registry, then run the same command again.',
    );
  }
  writeFileSync(stampPath(root), stamp);
  rmSync(interruptedPath(root), { force: true });
}

function stampPath(root) {
  return join(root, 'node_modules', '.firsttoken-lock-stamp');
}

/** Lies outside node_modules, because `npm ci` begins by emptying that folder. */
function interruptedPath(root) {
  return join(root, '.toolchain', 'npm-ci-unfinished');
}

function runNpm(args, cwd) {
  const { command, args: before, shell } = npmCommand(process.execPath);
  const env = npmEnvironment(process.execPath);
  return runStep(command, [...before, ...args], { cwd, env, shell, timeLimitMs: INSTALL_LIMIT_MS });
}
