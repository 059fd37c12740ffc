/** The menu: what the system expects of every application (copy, zoom, full screen, quit), and the window's own shortcuts. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { isCharacter, type Shortcut, type ShortcutId, shortcuts } from '../../../shared/contract/shortcuts.js';

/** Shortcuts in menus, by the first part of their ids. */
const goTo = ['go'];
const benchmark = ['plan', 'live'];
const results = ['results', 'history'];

/** @param choose called with the shortcut whose item the user chose */
export function setApplicationMenu(
  platform: NodeJS.Platform,
  isPackaged: boolean,
  choose: (shortcut: ShortcutId) => void,
): void {
  const view: MenuItemConstructorOptions[] = [
    // A reloaded page finds its running session again.
    { role: 'reload' },
    ...(isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  const template: MenuItemConstructorOptions[] = [
    platform === 'darwin' ? { role: 'appMenu' } : { role: 'fileMenu' },
    { role: 'editMenu' },
    { label: 'View', submenu: view },
    { label: 'Go', submenu: itemsOf(goTo, choose) },
    { label: 'Benchmark', submenu: itemsOf(benchmark, choose) },
    { label: 'Results', submenu: itemsOf(results, choose) },
    { role: 'windowMenu' },
    { role: 'help', submenu: itemsOf(['help'], choose) },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function itemsOf(parts: readonly string[], choose: (shortcut: ShortcutId) => void): MenuItemConstructorOptions[] {
  return shortcutIds
    .filter((id) => parts.includes(id.split('.')[0] ?? ''))
    .map((id) => ({
      label: shortcuts[id].does,
      ...acceleratorOf(shortcuts[id]),
      click(_item, _window, { triggeredByAccelerator }) {
        // The page hears the keys first. What it leaves alone (a key held down, an action that is not possible now) is meant so.
        if (triggeredByAccelerator !== true) choose(id);
      },
    }));
}

const shortcutIds = Object.keys(shortcuts) as ShortcutId[];

/** A menu would take a single character away from the fields of the page: such an item has no keys. */
function acceleratorOf({ keys }: Shortcut): { accelerator?: string } {
  const written = keys.find((each) => !isCharacter(each));
  return written === undefined ? {} : { accelerator: acceleratorText(written) };
}

/** From the syntax of tinykeys to Electron's. @example acceleratorText('$mod+[Shift]+/') // 'CmdOrCtrl+/' */
function acceleratorText(keys: string): string {
  return keys
    .replaceAll(/\[\w+\]\+/g, '')
    .replace('$mod', 'CmdOrCtrl')
    .replace('Digit', '')
    .replace(/(?<=\+)\w$/, (key) => key.toUpperCase());
}
