/** The menu of how the window looks: one of each group is chosen. */
import type { ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import type { Preferences } from '../stores/preferences-store.js';

type Display = Pick<Preferences, 'theme' | 'density'>;
type Choices<K extends keyof Display> = readonly { id: Display[K]; text: string }[];

export const themes: Choices<'theme'> = [
  { id: 'system', text: 'As the system' },
  { id: 'light', text: 'Light' },
  { id: 'dark', text: 'Dark' },
];

export const densities: Choices<'density'> = [
  { id: 'comfortable', text: 'Comfortable' },
  { id: 'compact', text: 'Compact' },
];

export function displayItems({ theme, density }: Display): ButtonDropdownProps.ItemOrGroup[] {
  return [
    { id: 'theme', text: 'Theme', items: checkable(themes, theme) },
    { id: 'density', text: 'Density', items: checkable(densities, density) },
  ];
}

/** What the choice of an entry changes; nothing when there is no such entry. */
export function displayOf(id: string): Partial<Display> {
  const theme = themes.find((choice) => choice.id === id)?.id;
  const density = densities.find((choice) => choice.id === id)?.id;
  return { ...(theme !== undefined && { theme }), ...(density !== undefined && { density }) };
}

function checkable(
  choices: readonly { id: string; text: string }[],
  chosen: string,
): ButtonDropdownProps.CheckboxItem[] {
  return choices.map(({ id, text }) => ({ id, text, itemType: 'checkbox', checked: id === chosen }));
}
