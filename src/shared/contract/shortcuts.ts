/**
 * Every keyboard shortcut of the window: the one table behind `useShortcut`, the sheet of shortcuts, and the menu of the
 * desktop window.
 */

export interface Shortcut {
  /** In the syntax of tinykeys: `$mod` is Command on a Mac and Control elsewhere, `[Shift]` may be held or not. */
  readonly keys: readonly string[];
  /** What it does, as the sheet says it. */
  readonly does: string;
  /** Where it works. */
  readonly where: (typeof shortcutPlaces)[number];
}

export const shortcutPlaces = ['Everywhere', 'New benchmark', 'Live', 'Results', 'History'] as const;

/** By the place of the key, since Option changes what a digit types. Alt alone with a digit changes the tab of a browser. */
const screen = (digit: number): readonly string[] => [`Alt+Shift+Digit${digit}`];

export const shortcuts = {
  help: { keys: ['[Shift]+?', '$mod+[Shift]+/'], does: 'Show these shortcuts', where: 'Everywhere' },
  'go.new': { keys: screen(1), does: 'Go to New benchmark', where: 'Everywhere' },
  'go.live': { keys: screen(2), does: 'Go to Live', where: 'Everywhere' },
  'go.history': { keys: screen(3), does: 'Go to History', where: 'Everywhere' },
  'go.compare': { keys: screen(4), does: 'Go to Compare', where: 'Everywhere' },
  'go.cheat-sheet': { keys: screen(5), does: 'Go to Cheat sheet', where: 'Everywhere' },
  'go.settings': { keys: screen(6), does: 'Go to Settings', where: 'Everywhere' },
  'plan.start': { keys: ['$mod+Enter'], does: 'Start the benchmark', where: 'New benchmark' },
  'live.pause': { keys: ['p'], does: 'Pause, and go on', where: 'Live' },
  'live.stop-after-block': { keys: ['b'], does: 'Stop after this block', where: 'Live' },
  'live.cancel': { keys: ['$mod+.'], does: 'Cancel the session', where: 'Live' },
  'results.next-run': { keys: ['j'], does: 'Details of the next run', where: 'Results' },
  'results.previous-run': { keys: ['k'], does: 'Details of the previous run', where: 'Results' },
  'results.export': { keys: ['$mod+e'], does: 'Export', where: 'Results' },
  'history.search': { keys: ['[Shift]+/'], does: 'Search the sessions', where: 'History' },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof shortcuts;

/** All that is written out by a single key: such a shortcut must not fire while somebody types. */
export function isCharacter(keys: string): boolean {
  return keys.replace('[Shift]+', '').length === 1;
}
