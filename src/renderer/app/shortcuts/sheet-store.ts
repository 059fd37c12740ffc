/** Whether the sheet of shortcuts is shown. */
import { createStore } from 'zustand/vanilla';

export const sheetStore = createStore<{ open: boolean }>(() => ({ open: false }));

export function showShortcuts(open: boolean): void {
  sheetStore.setState({ open });
}
