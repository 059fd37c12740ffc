/** Everything that must be there before the application runs: dependencies and build. Quick when nothing changed. */
import { join } from 'node:path';
import { buildIsCurrent, ensureBuild } from './build.mjs';
import { dependenciesAreCurrent, ensureDependencies } from './dependencies.mjs';
import { withLock } from './setup-lock.mjs';

/**
 * @param {string} root
 * @returns {Promise<void>}
 * @throws {ScriptError} when a step fails
 */
export async function ensureSetup(root) {
  if (dependenciesAreCurrent(root) && buildIsCurrent(root)) return;
  await withLock(join(root, '.toolchain', 'setup.lock'), async () => {
    await ensureDependencies(root);
    await ensureBuild(root);
  });
}
