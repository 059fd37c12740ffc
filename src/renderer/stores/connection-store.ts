/** Whether the window can reach the application, and why not. */
import { useStore } from 'zustand/react';
import { createStore } from 'zustand/vanilla';
import type { Loss } from '../ipc/socket-bridge.js';

export interface ConnectionState {
  connected: boolean;
  /** null while it is connected. */
  loss: Loss | null;
}

export const connectionStore = createStore<ConnectionState>(() => ({ connected: true, loss: null }));

export function useConnected(): boolean {
  return useStore(connectionStore, (state) => state.connected);
}

export function useLoss(): Loss | null {
  return useStore(connectionStore, (state) => state.loss);
}
