/**
 * The built application in `out/`. A stamp records the content of every source and the size of every file that was
 * built, so that an edited, added or deleted source is noticed, and a damaged output too.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, say, ScriptError } from './messages.mjs';
import { runStep } from './processes.mjs';

const SOURCE_FOLDERS = ['resources', 'src'];
const SOURCE_FILES = /^(electron\.vite\.config\.ts|tsconfig.*\.json|package\.json|package-lock\.json)$/;
const OUTPUT_FOLDERS = ['out/main', 'out/preload', 'out/renderer'];
const BUILD_LIMIT_MS = 10 * 60_000;

/**
 * @param {string} root
 * @returns {string} SHA-256 over the path and content of everything that the build reads
 */
export function sourceHash(root) {
  const files = readdirSync(root).filter((name) => SOURCE_FILES.test(name));
  const hash = createHash('sha256');
  for (const path of [...files, ...SOURCE_FOLDERS.flatMap((folder) => filesBelow(root, folder))].sort()) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${String(content.length)}\0`).update(content);
  }
  return hash.digest('hex');
}

/** @returns {boolean} whether `out/` was built from today's sources and is complete */
export function buildIsCurrent(root) {
  try {
    const stamp = JSON.parse(readFileSync(stampPath(root), 'utf8'));
    return (
      stamp.sources === sourceHash(root) &&
      stamp.outputs.every(([path, bytes]) => statSync(join(root, path)).size === bytes)
    );
  } catch {
    return false;
  }
}

/**
 * Builds unless `out/` is current. Call it while holding the set-up lock.
 *
 * @param {string} root
 * @param {{ build?: (root: string) => Promise<{ code: number, output: string }> }} [options]
 * @returns {Promise<void>}
 * @throws {ScriptError} with the end of the build's output
 */
export async function ensureBuild(root, { build = runElectronVite } = {}) {
  if (buildIsCurrent(root)) return;
  say('Building ...');
  // Taken before the build: a file that is saved meanwhile makes the next start build again.
  const sources = sourceHash(root);
  rmSync(stampPath(root), { force: true });
  const { code, output } = await build(root);
  if (code !== 0) throw new ScriptError(`The build failed with exit code ${String(code)}:\n${lastLines(output)}`);
  const outputs = OUTPUT_FOLDERS.flatMap((folder) => filesBelow(root, folder)).map((path) => [
    path,
    statSync(join(root, path)).size,
  ]);
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(`${stampPath(root)}.new`, JSON.stringify({ sources, outputs }));
  renameSync(`${stampPath(root)}.new`, stampPath(root));
}

function runElectronVite(root) {
  const script = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  return runStep(process.execPath, [script, 'build', '--logLevel', 'warn'], { cwd: root, timeLimitMs: BUILD_LIMIT_MS });
}

/** Paths from `root` with forward slashes; an absent folder has none. */
function filesBelow(root, folder) {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(root, path);
    return entry.isFile() ? [path] : [];
  });
}

function stampPath(root) {
  return join(root, 'out', '.build-stamp');
}
