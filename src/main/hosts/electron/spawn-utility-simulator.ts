/**
 * Makes the simulator's process with Electron. Node's own `fork` would need Electron to run as plain Node, which the
 * packaged application does not allow.
 */
import { utilityProcess } from 'electron';
import type { SpawnSimulator } from '../../simulator/launch-simulator.js';

/** After this long a process that was asked to end is killed. */
const killAfterMs = 2_000;

/** @param entryPath the built entry, `out/main/simulator.js` */
export function spawnUtilitySimulator(entryPath: string): SpawnSimulator {
  return (args) => {
    // It ends with Electron by itself, so it needs no watch on its parent.
    const child = utilityProcess.fork(entryPath, [...args], { stdio: 'pipe', serviceName: 'Firsttoken simulator' });
    const { stdout, stderr } = child;
    if (stdout === null || stderr === null) throw new Error('Electron made a utility process without its two pipes');
    let hasEnded = false;
    child.once('exit', () => {
      hasEnded = true;
    });
    return {
      stdout,
      stderr,
      onExit(callback) {
        child.once('exit', callback);
      },
      kill() {
        const { pid } = child;
        if (hasEnded || pid === undefined) return;
        child.kill();
        const timer = setTimeout(() => {
          if (!hasEnded) process.kill(pid, 'SIGKILL');
        }, killAfterMs);
        timer.unref();
      },
    };
  };
}
