/** Messages across the top of the window: what happened, and at most one thing to do about it. */
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand/react';
import type { ContractError } from '../../shared/contract/result.js';

export interface Notification {
  /** A second message with the same id replaces the first. */
  id: string;
  type: 'success' | 'info' | 'warning' | 'error' | 'in-progress';
  header: string;
  content?: string;
  /** Carried out on click; the message then goes away. */
  action?: { label: string; run: () => void };
}

export const notificationsStore = createStore<readonly Notification[]>(() => []);

let lastNumber = 0;

/** Shows a message. @returns its id, for `dismiss` */
export function notify(message: Omit<Notification, 'id'> & { id?: string }): string {
  const id = message.id ?? `message-${++lastNumber}`;
  notificationsStore.setState((messages) => [...messages.filter((other) => other.id !== id), { ...message, id }], true);
  return id;
}

/** Shows an error that the application answered with: what happened, and what to do. */
export function notifyError(header: string, error: ContractError): string {
  return notify({ id: `error-${header}`, type: 'error', header, content: `${error.message} ${error.hint}`.trim() });
}

export function dismiss(id: string): void {
  notificationsStore.setState((messages) => messages.filter((message) => message.id !== id), true);
}

export function useNotifications(): readonly Notification[] {
  return useStore(notificationsStore);
}
