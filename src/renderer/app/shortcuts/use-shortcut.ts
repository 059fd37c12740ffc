/** Carries out a shortcut of the table while a component is shown. */
import { useEffect, useEffectEvent } from 'react';
import { tinykeys } from 'tinykeys';
import { usePreferences } from '../../stores/preferences-store.js';
import { isCharacter, type Shortcut, type ShortcutId, shortcuts } from '../../../shared/contract/shortcuts.js';
import { offerAction } from './shortcut-actions.js';
import { isDialogOpen, isIgnored } from './when-ignored.js';

/**
 * @param handler called for each press; it may change with each drawing
 * @param enabled false while there is nothing to do: the browser's own meaning of the keys then holds
 */
export function useShortcut(id: ShortcutId, handler: () => void, enabled = true): void {
  const { characterShortcuts } = usePreferences();
  const act = useEffectEvent(handler);
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    // The menu of the desktop window, which has the same keys, then leaves them alone.
    event.preventDefault();
    handler();
  });
  useEffect(
    () =>
      enabled
        ? offerAction(id, () => {
            act();
          })
        : undefined,
    [id, enabled],
  );
  useEffect(() => {
    if (!enabled) return;
    const { keys }: Shortcut = shortcuts[id];
    const ends = keys
      .filter((each) => characterShortcuts || !isCharacter(each))
      .map((each) =>
        tinykeys(window, { [each]: onPress }, { ignore: (event) => isIgnored(event, each, isDialogOpen(document)) }),
      );
    return () => {
      for (const end of ends) end();
    };
  }, [id, enabled, characterShortcuts]);
}
