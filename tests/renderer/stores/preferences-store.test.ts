import { expect, test } from 'vitest';
import {
  loadPreferences,
  parsePreferences,
  preferencesStore,
  setPreferences,
} from '../../../src/renderer/stores/preferences-store.js';

test('a choice is found again by the next window', () => {
  const kept = new Map<string, string>();
  setPreferences({ theme: 'dark', density: 'compact' }, { setItem: (key, value) => void kept.set(key, value) });
  preferencesStore.setState({ theme: 'system', density: 'comfortable' });
  loadPreferences({ getItem: (key) => kept.get(key) ?? null });
  expect(preferencesStore.getState()).toEqual({ theme: 'dark', density: 'compact' });
});

test('damaged or foreign storage falls back to the defaults', () => {
  const defaults = { theme: 'system', density: 'comfortable' };
  for (const text of [null, '', '{', '7', 'null', '{"theme":"pink","density":3}']) {
    expect(parsePreferences(text)).toEqual(defaults);
  }
});

test('a full storage does not lose the choice for this window', () => {
  const full = {
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };
  setPreferences({ theme: 'light' }, full);
  expect(preferencesStore.getState().theme).toBe('light');
});
