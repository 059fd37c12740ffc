/** Whether the window can reach the application. */
import { useStore } from 'zustand/react';
import { createStore } from 'zustand/vanilla';

export const connectionStore = createStore<{ connected: boolean }>(() => ({ connected: true }));

export function useConnected(): boolean {
  return useStore(connectionStore, (state) => state.connected);
}
