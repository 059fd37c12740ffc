/** Compares what npm says it has installed with the lockfile, so that an `npm ci` done by hand is not done again. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * npm writes `node_modules/.package-lock.json` when an install has ended. Packages that the lockfile marks as optional
 * may be missing: they belong to other platforms.
 *
 * @param {string} root
 * @returns {boolean} false as well when there is nothing to compare
 */
export function installedPackagesMatch(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === null || installed === null) return false;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const present = installed[path];
    if (present === undefined) {
      if (entry.optional === true || entry.devOptional === true) continue;
      return false;
    }
    if (present.version !== entry.version || present.integrity !== entry.integrity) return false;
    if (!existsSync(join(root, path, 'package.json'))) return false;
  }
  return Object.keys(installed).every((path) => path in wanted);
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}
