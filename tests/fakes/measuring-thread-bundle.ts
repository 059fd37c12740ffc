/** Builds the measuring thread's entry as the application's build does, into a folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const entry = fileURLToPath(new URL('../../src/main/benchmark/measuring-thread.ts', import.meta.url));

export async function bundleMeasuringThread(): Promise<{ path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'firsttoken-thread-'));
  const path = join(folder, 'measuring-thread.mjs');
  const bundle = await rolldown({ input: entry, platform: 'node', logLevel: 'silent' });
  await bundle.write({ file: path, format: 'es', codeSplitting: false });
  await bundle.close();
  return { path, remove: () => rm(folder, { recursive: true }) };
}
