/** Where a benchmark ran: its figures mean little without. */
import { arch, availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';

export interface Machine {
  readonly cpu: string | null;
  readonly cores: number;
  readonly memoryGb: number;
  readonly platform: string;
  readonly node: string;
}

export function describeMachine(): Machine {
  return {
    cpu: cpus()[0]?.model ?? null,
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    platform: `${platform()} ${release()} ${arch()}`,
    node: process.version,
  };
}

/** Processes that wanted a core in the last minute, on average; null on Windows, which does not say. */
export function loadAverage(): number | null {
  return platform() === 'win32' ? null : Math.round((loadavg()[0] ?? 0) * 100) / 100;
}
