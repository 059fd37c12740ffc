/** Entry of the simulator's own process. */
import { parseSimulateArguments } from './parse-simulate-arguments.js';
import { runSimulateCommand } from './simulate.js';

/** Should anything still be open then, it is not worth waiting for. */
const EXIT_AFTER_MS = 500;

const parsed = parseSimulateArguments(process.argv.slice(2));
if (parsed.ok) {
  process.exitCode = await runSimulateCommand(parsed.options);
  if (parsed.options.parentWatch) process.stdin.destroy();
  setTimeout(() => process.exit(), EXIT_AFTER_MS).unref();
} else {
  process.stderr.write(`${parsed.message}\n`);
  process.exitCode = 2;
}
