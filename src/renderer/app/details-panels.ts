/** The panels with details that screens have open; the one that was opened last is shown. */
import { useStore } from 'zustand/react';
import { createStore } from 'zustand/vanilla';

export interface DetailsEntry {
  readonly header: string;
  /** Hold what the screen draws; they are moved into the frame, so that their state outlives a change of place. */
  readonly body: HTMLElement;
  readonly actions: HTMLElement;
  readonly onClose: () => void;
  /** Called when the body has been put on the page. */
  readonly onShown: () => void;
}

const detailsStore = createStore<readonly DetailsEntry[]>(() => []);

/** Opens a panel. @returns a function that takes it away */
export function openDetails(entry: DetailsEntry): () => void {
  detailsStore.setState((entries) => [...entries, entry], true);
  return () => {
    detailsStore.setState((entries) => entries.filter((other) => other !== entry), true);
  };
}

/** The panel to show; null when none is open. */
export function useDetails(): DetailsEntry | null {
  return useStore(detailsStore, (entries) => entries.at(-1) ?? null);
}
