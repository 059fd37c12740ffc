/** The frame of a benchmark: a folder of its own, and an end in order, be it done, broken or interrupted. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cleanup, createCleanup } from './cleanup.js';
import { watchForInterrupt } from './interrupt.js';

export interface Benchmark {
  /** For what it writes; removed at the end. */
  readonly folder: string;
  /** Takes what it starts. */
  readonly cleanup: Cleanup;
  /** Runs it, and ends the process: with the `process.exitCode` that it set, 1 when it broke, else by the interrupt. */
  readonly run: (work: () => Promise<void>) => Promise<never>;
}

export function startBenchmark(name: string): Benchmark {
  const interrupt = watchForInterrupt();
  const cleanup = createCleanup();
  const folder = mkdtempSync(join(tmpdir(), `firsttoken-${name}-`));
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    cleanup,
    async run(work) {
      try {
        await Promise.race([work(), interrupt.happened]);
      } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        process.exitCode = interrupt.exitCode() ?? 1;
      }
      await cleanup.run();
      // Signal handlers and pools of the SDK do not matter any more.
      process.exit();
    },
  };
}
