import { expect, test } from 'vitest';
import { createSessionDocumentStore } from '../../../src/renderer/stores/session-document-store.js';
import { makeArm, makeDocument, runsOf } from '../results/make-document.js';
import { createScriptedBridge } from './scripted-bridge.js';

const document = makeDocument([makeArm('Nova Micro', runsOf([334, 339, 549]))]);
const refusal = { code: 'storage', message: 'The database is locked.', hint: 'Try again.' } as const;

test('results that were read stay when reading them again fails, and the failure stays until a reading succeeds', async () => {
  const { bridge, answer, refuse } = createScriptedBridge();
  const store = createSessionDocumentStore('one');
  void store.read(bridge);
  await answer('sessions.get', document);
  void store.read(bridge);
  await refuse('sessions.get', refusal);
  expect(store.getState()).toEqual({ document, error: refusal, reading: false });
  void store.read(bridge);
  // The warning does not come and go with each attempt.
  expect(store.getState()).toEqual({ document, error: refusal, reading: true });
  await answer('sessions.get', document);
  expect(store.getState()).toEqual({ document, error: null, reading: false });
});

test('a first reading that fails says why, and the next one may succeed', async () => {
  const { bridge, answer, refuse } = createScriptedBridge();
  const store = createSessionDocumentStore('one');
  void store.read(bridge);
  await refuse('sessions.get', refusal);
  expect(store.getState()).toMatchObject({ document: null, error: refusal });
  void store.read(bridge);
  await answer('sessions.get', document);
  expect(store.getState()).toMatchObject({ document, error: null });
});

test('a session that changes faster than it is read is shown all the same', async () => {
  const { bridge, answer } = createScriptedBridge();
  const store = createSessionDocumentStore('one');
  void store.read(bridge);
  void store.read(bridge);
  await answer('sessions.get', document);
  expect(store.getState()).toEqual({ document, error: null, reading: true });
});

test('an older answer, and an older refusal, do not replace what was asked for later', async () => {
  const { bridge, answerLast, answer, refuse } = createScriptedBridge();
  const store = createSessionDocumentStore('one');
  for (let reading = 0; reading < 3; reading += 1) void store.read(bridge);
  await answerLast('sessions.get', document);
  await answer('sessions.get', { ...document, findings: [] });
  await refuse('sessions.get', refusal);
  expect(store.getState()).toEqual({ document, error: null, reading: false });
});

test('words that were saved are shown before the session is read again, and nothing of its results changes', async () => {
  const { bridge, answer } = createScriptedBridge();
  const store = createSessionDocumentStore('one');
  const words = { name: 'From the office', tags: ['vpn'], notes: 'Second floor.' };
  store.setWords(words);
  expect(store.getState().document).toBeNull();
  void store.read(bridge);
  await answer('sessions.get', document);
  store.setWords(words);
  const shown = store.getState().document;
  expect(shown?.session).toMatchObject(words);
  expect(shown?.arms).toBe(document.arms);
});
