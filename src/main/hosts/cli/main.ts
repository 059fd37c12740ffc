/** Entry of the command line: reads the arguments, and leaves with the exit code when everything printed has left. */
import { runCommandLine } from './command-line.js';
import { openTerminal } from './terminal.js';

const terminal = openTerminal(process.stdout, process.stderr);
const exitCode = await runCommandLine(process.argv.slice(2), terminal);
// A pipe takes text in pieces: what is printed before `exit` must have left by then.
await terminal.print('');
process.exit(exitCode);
