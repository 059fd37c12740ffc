/** Flags of the scripts themselves. Commands of the application parse their own. */
import { ScriptError } from './messages.mjs';

/**
 * @typedef {{ [flag: string]: 'switch' | 'value' }} FlagTable
 * @param {string} command for messages: `npm start`
 * @param {string[]} args
 * @param {FlagTable} flags with their dashes
 * @returns {{ flags: { [flag: string]: string | true }, names: string[] }}
 * @throws {ScriptError} with exit code 2, naming the unknown flag or the one without a value
 */
export function parseArguments(command, args, flags) {
  const found = {};
  const names = [];
  const rest = [...args];
  while (rest.length > 0) {
    const argument = rest.shift();
    if (!argument.startsWith('-')) {
      names.push(argument);
      continue;
    }
    const [flag, ...inline] = argument.split('=');
    const kind = Object.hasOwn(flags, flag) ? flags[flag] : undefined;
    if (kind === undefined) {
      const known = Object.keys(flags).join(', ');
      throw new ScriptError(`${command}: unknown option ${flag}. Options: ${known}`, 2);
    }
    if (kind === 'switch') {
      if (inline.length > 0) throw new ScriptError(`${command}: ${flag} takes no value`, 2);
      found[flag] = true;
      continue;
    }
    const value = inline.length > 0 ? inline.join('=') : rest.shift();
    if (value === undefined || value === '' || (inline.length === 0 && value.startsWith('--'))) {
      throw new ScriptError(`${command}: ${flag} needs a value`, 2);
    }
    found[flag] = value;
  }
  return { flags: found, names };
}
