/** Which key presses are no shortcuts: they belong to a field, a list or a dialog. */
import { isCharacter } from '../../../shared/contract/shortcuts.js';

/** Where letters are typed, or lead to an entry of a list. */
const TAKES_LETTERS =
  'input, select, textarea, [contenteditable], [role="combobox"], [role="listbox"], [role="menu"], [role="slider"]';

/** What is asked of a key press, and of the page around it. */
export interface KeyPress {
  readonly isComposing: boolean;
  readonly repeat: boolean;
  readonly defaultPrevented: boolean;
  readonly target: EventTarget | null;
}

/**
 * @param keys of the shortcut, in the syntax of tinykeys
 * @param dialogOpen whether a dialog keeps the rest of the window from being used
 */
export function isIgnored(press: KeyPress, keys: string, dialogOpen: boolean): boolean {
  if (press.isComposing || press.repeat || press.defaultPrevented || dialogOpen) return true;
  return isCharacter(keys) && takesLetters(press.target);
}

/** A closed dialog of Cloudscape stays on the page, hidden. */
export function isDialogOpen(document: Pick<Document, 'querySelectorAll'>): boolean {
  return [...document.querySelectorAll('[role="dialog"]')].some((dialog) => dialog.checkVisibility());
}

function takesLetters(target: EventTarget | null): boolean {
  const closest = target !== null && 'closest' in target ? (target as Element).closest(TAKES_LETTERS) : null;
  return closest !== null && !isPressedOnly(closest);
}

/** A checkbox or a radio button takes no letters, although it is an input. */
function isPressedOnly(element: Element): boolean {
  return element.matches('input[type="checkbox"], input[type="radio"], input[type="button"]');
}
