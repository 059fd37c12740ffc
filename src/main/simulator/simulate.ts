/** The command `simulate`: runs the simulator in this process until it is told to stop. */
import { loadScenario } from './load-scenario.js';
import { startSimulator } from './start-simulator.js';

export interface SimulateOptions {
  /** 0: any free port. */
  readonly port: number;
  /** 0: any free port. */
  readonly h2cPort: number;
  /** 0: any free port; null: no TLS. */
  readonly tlsPort: number | null;
  /** A built-in scenario's name, or the path of a JSON file. */
  readonly scenario: string;
  readonly seed: number;
  /** Multiplies every wait; above 0. */
  readonly timeScale: number;
  /** null: no log. */
  readonly logFile: string | null;
  /** Stop when standard input closes, so that a parent that was killed leaves no orphan. */
  readonly parentWatch: boolean;
}

/** The only line on standard output. */
export interface ReadyLine {
  ready: true;
  http1: string;
  h2c: string;
  /** null without a TLS port. */
  tls: string | null;
  /** PEM, so that a client can trust this one simulator; null without a TLS port. */
  certificate: string | null;
}

/**
 * Prints one line of JSON when the ports are open, then serves until SIGINT, SIGTERM, or the end of standard input.
 *
 * @throws ApplicationError `not-found` or `invalid-input` when the scenario or a port is to be chosen anew, `storage` when
 *   the log cannot be opened
 */
export async function runSimulateCommand(options: SimulateOptions): Promise<void> {
  const simulator = await startSimulator({
    scenario: await loadScenario(options.scenario),
    seed: options.seed,
    timeScale: options.timeScale,
    http1Port: options.port,
    h2cPort: options.h2cPort,
    tlsPort: options.tlsPort,
    logFile: options.logFile,
  });
  const stopped = stopRequest(options.parentWatch);
  const { http1, h2c, tls, certificate } = simulator;
  const ready: ReadyLine = { ready: true, http1, h2c, tls, certificate };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
  await stopped;
  await simulator.close();
}

function stopRequest(parentWatch: boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      resolve();
    };
    process.once('SIGTERM', stop);
    if (!parentWatch) {
      process.once('SIGINT', stop);
      return;
    }
    // Ctrl+C reaches every process of the terminal: the parent ends its runs first, then this process.
    process.on('SIGINT', () => undefined);
    process.stdin.once('end', stop);
    process.stdin.once('close', stop);
    process.stdin.once('error', stop);
    process.stdin.resume();
  });
}
