import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { ConnectionState } from '../../../src/renderer/stores/connection-store.js';
import { createSessionsStore, followSessions, readSessions } from '../../../src/renderer/stores/sessions-store.js';
import { sessionRow } from '../history/session-row.js';
import { createScriptedBridge } from './scripted-bridge.js';

test('the list stays in sight while it is read again, and an older answer does not replace a newer one', async () => {
  const { bridge, answer } = createScriptedBridge();
  const store = createSessionsStore();
  void readSessions(bridge, store);
  await answer('sessions.list', [sessionRow]);
  expect(store.getState().sessions.data).toEqual([sessionRow]);
  void readSessions(bridge, store);
  void readSessions(bridge, store);
  expect(store.getState().sessions).toMatchObject({ status: 'loading', data: [sessionRow] });
  await answer('sessions.list', []);
  expect(store.getState().sessions.data).toEqual([sessionRow]);
  await answer('sessions.list', [{ ...sessionRow, id: 'two' }]);
  expect(store.getState().sessions.data).toEqual([{ ...sessionRow, id: 'two' }]);
});

test('the list is read anew after a change, and after a lost connection, during which nothing is told', async () => {
  const { bridge, answer, emit } = createScriptedBridge();
  const store = createSessionsStore();
  const connection = createStore<ConnectionState>(() => ({ connected: true, loss: null }));
  followSessions(bridge, store, connection);
  const read = async (): Promise<void> => {
    void readSessions(bridge, store);
    await answer('sessions.list', []);
  };
  await read();
  expect(store.getState().stale).toBe(false);
  emit('sessions.changed', { ids: ['one'] });
  expect(store.getState().stale).toBe(true);
  await read();
  connection.setState({ connected: false });
  expect(store.getState().stale).toBe(true);
});
