/** How the window looks: theme and density, kept in the browser's own storage. */
import { useStore } from 'zustand/react';
import { createStore } from 'zustand/vanilla';

export interface Preferences {
  /** `system` follows the operating system. */
  theme: 'system' | 'light' | 'dark';
  density: 'comfortable' | 'compact';
}

const STORAGE_KEY = 'firsttoken.preferences';
const defaults: Preferences = { theme: 'system', density: 'comfortable' };

export const preferencesStore = createStore<Preferences>(() => defaults);

/** Reads what was kept; whatever does not fit is left at its default. */
export function loadPreferences(storage: Pick<Storage, 'getItem'>): void {
  preferencesStore.setState(parsePreferences(storage.getItem(STORAGE_KEY)), true);
}

export function setPreferences(change: Partial<Preferences>, storage: Pick<Storage, 'setItem'>): void {
  preferencesStore.setState(change);
  try {
    storage.setItem(STORAGE_KEY, JSON.stringify(preferencesStore.getState()));
  } catch {
    // Storage may be full or forbidden; the choice then holds until the window closes.
  }
}

export function usePreferences(): Preferences {
  return useStore(preferencesStore);
}

export function parsePreferences(text: string | null): Preferences {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? 'null');
  } catch {
    return defaults;
  }
  if (typeof kept !== 'object' || kept === null) return defaults;
  const { theme, density } = kept as Partial<Record<keyof Preferences, unknown>>;
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    density: density === 'compact' ? 'compact' : 'comfortable',
  };
}
