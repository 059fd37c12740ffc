/** Puts theme, density and motion on the page: the user's choice, else what the operating system prefers. */
import { applyDensity, applyMode, Density, disableMotion, Mode } from '@cloudscape-design/global-styles';
import { type Preferences, preferencesStore } from '../stores/preferences-store.js';

/** Follows the preferences and the system from now on. */
export function followTheme(): void {
  const systemDark = window.matchMedia('(prefers-color-scheme: dark)');
  const lessMotion = window.matchMedia('(prefers-reduced-motion: reduce)');
  const apply = (): void => {
    const { theme, density } = preferencesStore.getState();
    applyMode(isDark(theme, systemDark.matches) ? Mode.Dark : Mode.Light);
    applyDensity(density === 'compact' ? Density.Compact : Density.Comfortable);
    disableMotion(lessMotion.matches);
  };
  preferencesStore.subscribe(apply);
  systemDark.addEventListener('change', apply);
  lessMotion.addEventListener('change', apply);
  apply();
}

/** Whether a theme shows dark, given what the system prefers. */
export function isDark(theme: Preferences['theme'], systemDark: boolean): boolean {
  return theme === 'system' ? systemDark : theme === 'dark';
}
