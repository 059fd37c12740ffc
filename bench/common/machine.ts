/** Where a benchmark ran: its figures mean little without. */
import { readFileSync } from 'node:fs';
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

/** Processor time of all cores since the machine started, in the system's own unit. */
export interface ProcessorTime {
  readonly total: number;
  /** Of that, what the hypervisor gave to others while a thread of this machine could have run. */
  readonly stolen: number;
}

/** @returns null where the system does not say: only Linux does, in /proc/stat (see proc(5)) */
export function processorTime(): ProcessorTime | null {
  if (platform() !== 'linux') return null;
  const times = /^cpu +(.*)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1]?.split(' ').map(Number) ?? [];
  // user nice system idle iowait irq softirq steal; guest times are part of user and nice.
  const [stolen] = times.slice(7, 8);
  return stolen === undefined ? null : { total: times.slice(0, 8).reduce((sum, time) => sum + time, 0), stolen };
}
