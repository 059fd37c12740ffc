/** Tells when the shared AWS configuration files change, so that the list of profiles in a window is never old. */
import { type Stats, unwatchFile, watchFile } from 'node:fs';
import { type SharedFilePaths, sharedFilePaths } from './shared-files.js';

const POLL_MS = 2_000;
/** One save often touches both files, or one of them several times. */
const SETTLE_MS = 100;

export interface WatchOptions {
  readonly paths?: SharedFilePaths;
  readonly pollMs?: number;
}

/**
 * Looks at the files every two seconds by their path. Watching folders would be quicker, but misses a file behind a
 * symbolic link, on a network drive, or in a folder that is yet to be made.
 *
 * @param changed called once for changes that come together: made, edited, replaced or removed
 * @returns ends it
 */
export function watchSharedFiles(changed: () => void, options: WatchOptions = {}): () => void {
  const { paths = sharedFilePaths(), pollMs = POLL_MS } = options;
  let settling: NodeJS.Timeout | null = null;
  const look = (now: Stats, before: Stats): void => {
    // Of an absent file one call comes at once.
    if (!isOther(now, before)) return;
    settling ??= setTimeout(() => {
      settling = null;
      changed();
    }, SETTLE_MS).unref();
  };
  const watched = [...new Set([paths.config, paths.credentials])];
  for (const path of watched) watchFile(path, { interval: pollMs, persistent: false }, look);
  return () => {
    for (const path of watched) unwatchFile(path, look);
    if (settling !== null) clearTimeout(settling);
  };
}

function isOther(now: Stats, before: Stats): boolean {
  return (
    now.mtimeMs !== before.mtimeMs ||
    now.ctimeMs !== before.ctimeMs ||
    now.size !== before.size ||
    now.ino !== before.ino
  );
}
