/** `simulate`: the simulator on its own, in this process. */
import { exitCodes } from '../exit-codes.js';
import { errorText } from '../messages.js';
import type { Terminal } from '../terminal.js';

/**
 * @returns the exit code, when it was told to stop
 * @throws ApplicationError when it cannot start
 */
export async function simulateCommand(
  options: Record<string, string | boolean | undefined>,
  terminal: Terminal,
): Promise<number> {
  const { parseSimulateArguments } = await import('../../../simulator/parse-simulate-arguments.js');
  const { runSimulateCommand } = await import('../../../simulator/simulate.js');
  const parsed = parseSimulateArguments(
    Object.entries(options).flatMap(([name, value]) => {
      if (value === undefined) return [];
      return value === true ? [optionName(name)] : [optionName(name), String(value)];
    }),
  );
  if (parsed.ok) {
    await runSimulateCommand(parsed.options);
    return exitCodes.done;
  }
  terminal.note(errorText({ code: 'invalid-input', message: parsed.message, hint: 'See: firsttoken simulate --help' }));
  return exitCodes.usage;
}

/** `timeScale` -> `--time-scale` */
function optionName(name: string): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
