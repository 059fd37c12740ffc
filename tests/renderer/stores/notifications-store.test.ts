import { beforeEach, expect, test } from 'vitest';
import { dismiss, notificationsStore, notify } from '../../../src/renderer/stores/notifications-store.js';

beforeEach(() => {
  notificationsStore.setState([], true);
});

test('a message with the same id takes the place of the first, others pile up', () => {
  notify({ id: 'busy', type: 'warning', header: 'First' });
  notify({ type: 'info', header: 'Other' });
  notify({ id: 'busy', type: 'warning', header: 'Second' });
  expect(notificationsStore.getState().map(({ header }) => header)).toEqual(['Other', 'Second']);
});

test('dismissing takes away one message only', () => {
  const id = notify({ type: 'info', header: 'Goes' });
  notify({ type: 'info', header: 'Stays' });
  dismiss(id);
  expect(notificationsStore.getState().map(({ header }) => header)).toEqual(['Stays']);
});
