/** Carries out what is chosen in the menu of the desktop window: the same actions as those of the keys. */
import type { Bridge } from '../../../shared/contract/contract.js';
import { type Shortcut, shortcuts } from '../../../shared/contract/shortcuts.js';
import { navigate, type Route } from '../routes.js';
import { carryOut } from './shortcut-actions.js';
import { isDialogOpen } from './when-ignored.js';

/** What works elsewhere leads there; a menu cannot know what the window shows. Results are found in the history. */
const places: Readonly<Record<Shortcut['where'], Route | null>> = {
  Everywhere: null,
  'New benchmark': { screen: 'new' },
  Live: { screen: 'live' },
  Results: { screen: 'history' },
  History: { screen: 'history' },
};

/** @param isBlocked whether a dialog keeps the rest of the window from being used */
export function followMenu(bridge: Pick<Bridge, 'on'>, isBlocked = () => isDialogOpen(document)): () => void {
  return bridge.on('menu.chosen', ({ shortcut }) => {
    if (isBlocked() || carryOut(shortcut)) return;
    const place = places[shortcuts[shortcut].where];
    if (place !== null) navigate(place);
  });
}
