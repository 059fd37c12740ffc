/** Shared AWS configuration files of a test's own, and an environment that holds nothing of AWS but them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';

/** Makes them for the running test. @returns the folder, as `makeAwsFiles` */
export async function useAwsFiles(config: string | Uint8Array, credentials?: string): Promise<string> {
  const { folder, remove } = await makeAwsFiles(config, credentials);
  onTestFinished(remove);
  return folder;
}

/**
 * @param config text of the config file
 * @param credentials that of the credentials file, which is absent when undefined
 * @returns the folder of the files `config` and `credentials`, which is the home folder too
 */
export async function makeAwsFiles(
  config: string | Uint8Array,
  credentials?: string,
): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'firsttoken-aws-'));
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) vi.stubEnv(name, undefined);
  vi.stubEnv('HOME', folder);
  vi.stubEnv('AWS_CONFIG_FILE', join(folder, 'config'));
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(folder, 'credentials'));
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  await writeFile(join(folder, 'config'), config);
  if (credentials !== undefined) await writeFile(join(folder, 'credentials'), credentials);
  return {
    folder,
    async remove() {
      vi.unstubAllEnvs();
      await rm(folder, { recursive: true });
    },
  };
}
