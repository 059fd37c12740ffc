import { expect, test } from 'vitest';
import {
  loadPreferences,
  parsePreferences,
  preferencesStore,
  setDetailsPanel,
  setHistoryTable,
  setPreferences,
  toggleFavourite,
} from '../../../src/renderer/stores/preferences-store.js';

test('a choice is found again by the next window', () => {
  const kept = new Map<string, string>();
  const storage = { setItem: (key: string, value: string) => void kept.set(key, value) };
  setPreferences({ theme: 'dark', density: 'compact' }, storage);
  toggleFavourite('nova', storage);
  setDetailsPanel({ place: 'bottom' }, storage);
  setDetailsPanel({ bottomHeightPx: 500 }, storage);
  setHistoryTable({ rows: 50 }, storage);
  setHistoryTable({ sorting: { column: 'name', descending: false } }, storage);
  preferencesStore.setState(parsePreferences(null), true);
  loadPreferences({ getItem: (key) => kept.get(key) ?? null });
  expect(preferencesStore.getState()).toEqual({
    ...{ theme: 'dark', density: 'compact', characterShortcuts: true, notifyAtEnd: false },
    detailsPanel: { place: 'bottom', sideWidthPx: 560, bottomHeightPx: 500 },
    modelsTable: { favourites: ['nova'], columns: null, rows: 10 },
    summaryColumns: null,
    historyTable: { columns: null, rows: 50, sorting: { column: 'name', descending: false } },
  });
  toggleFavourite('nova', storage);
  expect(preferencesStore.getState().modelsTable.favourites).toEqual([]);
});

test('damaged or foreign storage falls back to the defaults', () => {
  const modelsTable = { favourites: [], columns: null, rows: 10 };
  const detailsPanel = { place: null, sideWidthPx: 560, bottomHeightPx: 360 };
  const choices = { theme: 'system', density: 'comfortable', characterShortcuts: true, notifyAtEnd: false };
  const historyTable = { columns: null, rows: 10, sorting: null };
  const defaults = { ...choices, detailsPanel, modelsTable, historyTable, summaryColumns: null };
  const damaged = [
    '{"detailsPanel":{"place":"top","sideWidthPx":-3,"bottomHeightPx":1e9}}',
    '{"theme":"pink","density":3}',
    '{"modelsTable":{"favourites":7,"columns":"all","rows":-1},"summaryColumns":7}',
    '{"historyTable":{"columns":"all","rows":1e9,"sorting":"name"}}',
  ];
  for (const text of [null, '', '{', '7', 'null', '{"modelsTable":null}', ...damaged]) {
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
