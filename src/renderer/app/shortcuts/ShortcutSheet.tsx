/** The sheet of all shortcuts, made from their table. */
import Box from '@cloudscape-design/components/box';
import Modal from '@cloudscape-design/components/modal';
import { useStore } from 'zustand/react';
import { keyWords, isMac } from './key-words.js';
import { type Shortcut, shortcutPlaces, shortcuts } from '../../../shared/contract/shortcuts.js';
import { sheetStore, showShortcuts } from './sheet-store.js';
import { useShortcut } from './use-shortcut.js';
import './shortcuts.css';

const close = (): void => {
  showShortcuts(false);
};

export function ShortcutSheet() {
  const { open } = useStore(sheetStore);
  useShortcut('help', () => {
    showShortcuts(true);
  });
  if (!open) return null;
  return (
    <Modal visible size="large" header="Keyboard shortcuts" closeAriaLabel="Close" onDismiss={close}>
      <div className="ft-shortcut-places">
        {shortcutPlaces.map((place) => (
          <section key={place}>
            <Box variant="h3" padding={{ bottom: 'xs' }}>
              {place}
            </Box>
            <dl className="ft-shortcuts">
              {Object.values<Shortcut>(shortcuts)
                .filter(({ where }) => where === place)
                .map((shortcut) => (
                  <div key={shortcut.does}>
                    <dt>{shortcut.does}</dt>
                    <dd>
                      <Keys shortcut={shortcut} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <Box color="text-body-secondary" padding={{ top: 'l' }}>
        Shortcuts of a single character do nothing while you type in a field, and can be switched off in Settings.
      </Box>
    </Modal>
  );
}

function Keys({ shortcut }: { shortcut: Shortcut }) {
  const mac = isMac(navigator);
  return shortcut.keys.map((keys, index) => (
    <span key={keys} className="ft-nowrap">
      {index > 0 && ' or '}
      {keyWords(keys, mac).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  ));
}
