/** The palette of the mode that the window is in; draws again when the user or the system switches it. */
import { useSyncExternalStore } from 'react';
import { type Palette, palettes } from './palette.js';

/** Cloudscape's `applyMode` marks the body with this class. */
const DARK_CLASS = 'awsui-dark-mode';

export function usePalette(): Palette {
  return useSyncExternalStore(subscribe, currentPalette);
}

function currentPalette(): Palette {
  return document.body.classList.contains(DARK_CLASS) ? palettes.dark : palettes.light;
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.body, { attributes: true, attributeFilter: ['class'] });
  return () => {
    observer.disconnect();
  };
}
