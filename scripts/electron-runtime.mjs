/**
 * Electron's executable. The npm package comes without it; its own installer fetches it, once, with a time limit. When
 * that fails, the failure is remembered for a day, so that the next start does not wait for it again.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { say } from './messages.mjs';
import { runStep } from './processes.mjs';

const FETCH_LIMIT_MS = 60_000;
/** With --retry-electron somebody asked for it and is willing to wait. */
const RETRY_LIMIT_MS = 10 * 60_000;
const REMEMBER_FAILURE_MS = 24 * 60 * 60_000;

/** @returns {string | null} path of the executable when it is complete and of the right version */
export function installedElectron(root) {
  const folder = join(root, 'node_modules', 'electron');
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const fetched = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    const executable = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return fetched === version && existsSync(executable) ? executable : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} root
 * @param {{ retry?: boolean, now?: number, fetch?: (limitMs: number) => Promise<{ code: number, output: string, timedOut: boolean }> }} [options]
 *   `retry` forgets a remembered failure; the rest is for tests
 * @returns {Promise<{ executable: string } | { reason: string }>}
 */
export async function ensureElectron(root, { retry = false, now = Date.now(), fetch } = {}) {
  const present = installedElectron(root);
  if (present !== null) return { executable: present };
  const remembered = retry ? null : rememberedFailure(root, now);
  if (remembered !== null) return { reason: remembered };

  say('Fetching the Electron runtime ...');
  const limitMs = retry ? RETRY_LIMIT_MS : FETCH_LIMIT_MS;
  const { code, output, timedOut } = await (fetch ?? ((limit) => runInstaller(root, limit)))(limitMs);
  const executable = installedElectron(root);
  if (executable !== null) {
    rmSync(memoryPath(root), { force: true });
    return { executable };
  }
  const reason = timedOut
    ? `the download took longer than ${String(limitMs / 1000)} seconds`
    : (causeIn(output) ?? `its installer ended with exit code ${String(code)}`);
  mkdirSync(dirname(memoryPath(root)), { recursive: true });
  writeFileSync(memoryPath(root), `${JSON.stringify({ at: new Date(now).toISOString(), reason })}\n`);
  return { reason };
}

/**
 * @param {string} root
 * @param {number} now milliseconds since 1970
 * @returns {string | null} why Electron could not be had, when that was less than a day ago
 */
export function rememberedFailure(root, now) {
  try {
    const { at, reason } = JSON.parse(readFileSync(memoryPath(root), 'utf8'));
    const ageMs = now - Date.parse(at);
    return ageMs >= 0 && ageMs < REMEMBER_FAILURE_MS ? String(reason) : null;
  } catch {
    return null;
  }
}

function runInstaller(root, timeLimitMs) {
  const script = join(root, 'node_modules', 'electron', 'install.js');
  return runStep(process.execPath, [script], { cwd: root, timeLimitMs });
}

/** The line that names the error, without the stack. */
function causeIn(output) {
  const line = output.split('\n').find((text) => /^\s*\w*(Error|ERR)\w*\b.*:/.test(text));
  return line?.trim().slice(0, 200);
}

function memoryPath(root) {
  return join(root, '.toolchain', 'electron-unavailable.json');
}
