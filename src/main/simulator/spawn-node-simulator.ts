/** Makes the simulator's process with Node itself, for the hosts without Electron. */
import { spawn } from 'node:child_process';
import type { SpawnSimulator } from './launch-simulator.js';

/** After this long a process that was asked to end is killed. */
const KILL_AFTER_MS = 2_000;

/**
 * @param entryPath the built entry, `out/main/simulator.js`
 * @param nodeOptions of Node, before the entry
 */
export function spawnNodeSimulator(entryPath: string, nodeOptions: readonly string[] = []): SpawnSimulator {
  return (args) => {
    // Standard input stays open and unused: its end tells the simulator that this process has gone.
    const child = spawn(process.execPath, [...nodeOptions, entryPath, ...args, '--parent-watch'], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let ended = false;
    const onEnd = (callback: (code: number | null) => void): void => {
      // Not `exit`: what it wrote to standard error would not all have been read.
      child.once('close', callback);
      // The process could not be made at all.
      child.once('error', () => {
        callback(null);
      });
    };
    onEnd(() => {
      ended = true;
    });
    child.stdin.on('error', () => undefined);
    return {
      stdout: child.stdout,
      stderr: child.stderr,
      onExit: onEnd,
      kill: () => {
        if (ended) return;
        child.kill('SIGTERM');
        const timer = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
        timer.unref();
        child.once('close', () => {
          clearTimeout(timer);
        });
      },
    };
  };
}
