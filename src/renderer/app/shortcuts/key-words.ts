/** Names of keys as they are printed on the keyboard of a platform. */
import { isCharacter } from '../../../shared/contract/shortcuts.js';

const macNames: Readonly<Record<string, string>> = { $mod: '⌘', Alt: '⌥', Shift: '⇧', Enter: '↩' };
const otherNames: Readonly<Record<string, string>> = { $mod: 'Ctrl' };

/**
 * The keys of one shortcut, one entry for each key.
 *
 * @param keys in the syntax of tinykeys; a modifier that may be held or not is left out
 * @example keyWords('$mod+Enter', false) // ['Ctrl', 'Enter']
 */
export function keyWords(keys: string, mac: boolean): string[] {
  const names = mac ? macNames : otherNames;
  return keys
    .replaceAll(/\[\w+\]\+/g, '')
    .split(/(?<=[\w$])\+/)
    .map((key) => names[key] ?? key.replace(/^Digit/, ''))
    .map((key) => (isCharacter(key) ? key.toUpperCase() : key));
}

/** Whether this keyboard has a Command key. */
export function isMac(navigator: Pick<Navigator, 'platform'>): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}
