import { describe, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { attachSignIns, closeSignIn, type SignInState } from '../../../src/renderer/stores/sign-in-store.js';
import type { Question, SignIn } from '../../../src/shared/domain/sign-in.js';
import { createScriptedBridge } from './scripted-bridge.js';

function setUp() {
  const script = createScriptedBridge();
  const store = createStore<SignInState>(() => ({ signIns: [], questions: [] }));
  attachSignIns(script.bridge, store);
  const states = (): string[] => store.getState().signIns.map(({ id, state }) => `${id} ${state}`);
  return { ...script, store, states };
}

function signIn(id: string, state: SignIn['state'] = 'waiting', profile = 'dev'): SignIn {
  return {
    id,
    profile,
    state,
    userCode: 'WDJB-MJHT',
    verificationUri: 'https://device.example',
    verificationUriComplete: 'https://device.example?user_code=WDJB-MJHT',
    expiresAt: '2026-11-23T06:00:00Z',
    message: null,
    hint: null,
  };
}
const question: Question = { id: 'q1', kind: 'mfa', profile: 'dev', serial: 'arn:aws:iam::1:mfa/anna', attempt: 1 };

describe('sign-ins', () => {
  test('a reloaded window finds the sign-in and the question that wait', async () => {
    const { connect, answer, states, store } = setUp();
    connect(true);
    await answer('signin.list', [signIn('a')]);
    await answer('questions.list', [question]);
    expect(states()).toEqual(['a waiting']);
    expect(store.getState().questions).toEqual([question]);
  });

  test('an end stays on screen until it was seen, a cancelled one does not', () => {
    const { emit, states, store } = setUp();
    emit('signin.changed', signIn('a'));
    emit('signin.changed', signIn('a', 'denied'));
    expect(states()).toEqual(['a denied']);
    closeSignIn('a', store);
    emit('signin.changed', signIn('b'));
    emit('signin.changed', signIn('b', 'cancelled'));
    expect(states()).toEqual([]);
  });

  test('the end of one that this window never showed opens no dialog', () => {
    const { emit, states } = setUp();
    emit('signin.changed', signIn('a', 'done'));
    expect(states()).toEqual([]);
  });

  test('a second try takes the place of the one that failed', () => {
    const { emit, states } = setUp();
    emit('signin.changed', signIn('a'));
    emit('signin.changed', signIn('a', 'expired'));
    emit('signin.changed', signIn('b'));
    expect(states()).toEqual(['b waiting']);
  });

  test('one that ended while the list was under way does not come back as waiting', async () => {
    const { connect, emit, answer, states, names } = setUp();
    connect(true);
    emit('signin.changed', signIn('a'));
    emit('signin.changed', signIn('a', 'done'));
    await answer('signin.list', [signIn('a')]);
    expect(names().filter((name) => name === 'signin.list')).toHaveLength(1);
    await answer('signin.list', []);
    expect(states()).toEqual(['a done']);
  });

  test('one that was lost with the application does not wait for ever', async () => {
    const { connect, emit, answer, states } = setUp();
    emit('signin.changed', signIn('a'));
    connect(false);
    connect(true);
    await answer('signin.list', []);
    expect(states()).toEqual([]);
  });

  test('a question that was answered elsewhere does not come back with an older list', async () => {
    const { connect, emit, answer, store } = setUp();
    connect(true);
    emit('questions.changed', []);
    await answer('questions.list', [question]);
    expect(store.getState().questions).toEqual([]);
  });
});
