/** Entry of the simulator's own process. Exit codes: 0 stopped, 1 it could not start, 2 an argument, scenario or port is wrong. */
import { ApplicationError } from '../../shared/contract/result.js';
import { raiseThreadPriority } from '../thread-priority.js';
import { parseSimulateArguments } from './parse-simulate-arguments.js';
import { runSimulateCommand } from './simulate.js';

/** Should anything still be open then, it is not worth waiting for. */
const EXIT_AFTER_MS = 500;

// It stands for a machine of its own, which does not wait for a core of this one.
raiseThreadPriority();
const parsed = parseSimulateArguments(process.argv.slice(2));
if (parsed.ok) {
  try {
    await runSimulateCommand(parsed.options);
  } catch (error) {
    if (!(error instanceof ApplicationError)) throw error;
    process.stderr.write(`${error.message}. ${error.hint}\n`);
    process.exitCode = error.code === 'invalid-input' || error.code === 'not-found' ? 2 : 1;
  }
  if (parsed.options.parentWatch) process.stdin.destroy();
  setTimeout(() => process.exit(), EXIT_AFTER_MS).unref();
} else {
  process.stderr.write(`${parsed.message}\n`);
  process.exitCode = 2;
}
