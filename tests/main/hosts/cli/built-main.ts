/** Builds the command line, the measuring thread and the simulator as a release would, once for each state of the sources. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../../..');
/** Inside `node_modules`, so that what the build leaves outside of itself is found. */
const cache = join(root, 'node_modules', '.cache', 'firsttoken-tests');

/** @returns the folder that holds `cli.js` */
export async function builtMain(): Promise<string> {
  const target = join(cache, sourceState());
  if (existsSync(target)) return join(target, 'main');
  const scratch = join(cache, `scratch-${process.pid}-${Date.now()}`);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: join(scratch, 'main'),
      rolldownOptions: {
        input: {
          cli: join(root, 'src/main/hosts/cli/main.ts'),
          'measuring-thread': join(root, 'src/main/benchmark/measuring-thread.ts'),
          simulator: join(root, 'src/main/simulator/main.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
  mkdirSync(join(scratch, 'renderer'));
  writeFileSync(join(scratch, 'renderer', 'index.html'), '<!doctype html><title>Firsttoken</title>');
  keep(scratch, target);
  return join(target, 'main');
}

/** Another test file may have built the same at the same time: the first one stays. */
function keep(scratch: string, target: string): void {
  for (const old of readdirSync(cache)) {
    const path = join(cache, old);
    if (Date.now() - statSync(path).mtimeMs > 3_600_000) rmSync(path, { recursive: true, force: true });
  }
  try {
    renameSync(scratch, target);
  } catch {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function sourceState(): string {
  const hash = createHash('sha256');
  for (const folder of ['src/main', 'src/shared', 'resources']) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      const { mtimeMs, size } = statSync(join(root, folder, name));
      hash.update(`${name} ${mtimeMs} ${size}\n`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}
