/** How the window looks, and what the user marked in it: kept in the browser's own storage. */
import { z } from 'zod';
import { useStore } from 'zustand/react';
import { createStore } from 'zustand/vanilla';

const modelsTableSchema = z.object({
  /** Ids of the models with a star. */
  favourites: z.array(z.string()).catch([]),
  /** Ids of the columns that are shown; null: those that fit the window. */
  columns: z.array(z.string()).nullable().catch(null),
  rows: z.int().min(1).max(100).catch(10),
});

/** Where details are shown, and how large. */
const detailsPanelSchema = z.object({
  /** null: beside the content in a wide window, else below it. */
  place: z.enum(['side', 'bottom']).nullable().catch(null),
  sideWidthPx: z.number().min(200).max(4_000).catch(560),
  bottomHeightPx: z.number().min(100).max(4_000).catch(360),
});

const historyTableSchema = z.object({
  /** Ids of the columns that are shown; null: those that fit the window. */
  columns: z.array(z.string()).nullable().catch(null),
  rows: z.int().min(1).max(100).catch(10),
  /** null: the newest first. */
  sorting: z.object({ column: z.string(), descending: z.boolean() }).nullable().catch(null),
});

/** Whatever does not fit is left at its default. */
const preferencesSchema = z.object({
  /** `system` follows the operating system. */
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  density: z.enum(['comfortable', 'compact']).catch('comfortable'),
  /** Shortcuts of a single character: people who dictate, or press keys by accident, switch them off. */
  characterShortcuts: z.boolean().catch(true),
  /** A message of the system when a session ends while the page is hidden; a browser asks for permission first. */
  notifyAtEnd: z.boolean().catch(false),
  detailsPanel: detailsPanelSchema.catch(detailsPanelSchema.parse({})),
  modelsTable: modelsTableSchema.catch(modelsTableSchema.parse({})),
  /** Ids of the columns of a session's summary; null: the usual ones. */
  summaryColumns: z.array(z.string()).nullable().catch(null),
  historyTable: historyTableSchema.catch(historyTableSchema.parse({})),
});
export type Preferences = z.infer<typeof preferencesSchema>;

const STORAGE_KEY = 'firsttoken.preferences';
const defaults: Preferences = preferencesSchema.parse({});

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

export function setModelsTable(change: Partial<Preferences['modelsTable']>, storage: Pick<Storage, 'setItem'>): void {
  setPreferences({ modelsTable: { ...preferencesStore.getState().modelsTable, ...change } }, storage);
}

export function setDetailsPanel(change: Partial<Preferences['detailsPanel']>, storage: Pick<Storage, 'setItem'>): void {
  setPreferences({ detailsPanel: { ...preferencesStore.getState().detailsPanel, ...change } }, storage);
}

export function setHistoryTable(change: Partial<Preferences['historyTable']>, storage: Pick<Storage, 'setItem'>): void {
  setPreferences({ historyTable: { ...preferencesStore.getState().historyTable, ...change } }, storage);
}

export function toggleFavourite(modelId: string, storage: Pick<Storage, 'setItem'>): void {
  const { favourites } = preferencesStore.getState().modelsTable;
  const without = favourites.filter((id) => id !== modelId);
  setModelsTable({ favourites: without.length < favourites.length ? without : [...favourites, modelId] }, storage);
}

export function usePreferences(): Preferences {
  return useStore(preferencesStore);
}

export function useModelsTable<T>(select: (table: Preferences['modelsTable']) => T): T {
  return useStore(preferencesStore, ({ modelsTable }) => select(modelsTable));
}

export function useHistoryTable<T>(select: (table: Preferences['historyTable']) => T): T {
  return useStore(preferencesStore, ({ historyTable }) => select(historyTable));
}

export function parsePreferences(text: string | null): Preferences {
  try {
    return preferencesSchema.safeParse(JSON.parse(text ?? 'null')).data ?? defaults;
  } catch {
    return defaults;
  }
}
