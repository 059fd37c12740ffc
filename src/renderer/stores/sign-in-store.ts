/**
 * Sign-ins that are under way and questions that wait for an answer, as the window knows them: events as they come,
 * and both lists whenever the connection is made, so that a window that was reloaded asks again. No code is kept here.
 */
import { useStore } from 'zustand/react';
import { createStore } from 'zustand/vanilla';
import type { Bridge } from '../../shared/contract/contract.js';
import type { Question, SignIn } from '../../shared/domain/sign-in.js';

export interface SignInState {
  /** In the order in which they began; one that ended stays until the user has seen it. */
  signIns: readonly SignIn[];
  questions: readonly Question[];
}

export const signInStore = createStore<SignInState>(() => ({ signIns: [], questions: [] }));

export function useSignIns<T>(select: (state: SignInState) => T): T {
  return useStore(signInStore, select);
}

type SignInConnection = Pick<Bridge, 'request' | 'on'> & {
  onConnection(callback: (connected: boolean) => void): () => void;
};

/** Keeps a store in step with the application. @returns a function that ends it */
export function attachSignIns(bridge: SignInConnection, store = signInStore): () => void {
  // Counted, since an event that comes while a list is on its way is newer than the list.
  let signInEvents = 0;
  let questionEvents = 0;

  async function readSignIns(): Promise<void> {
    const seen = signInEvents;
    const answer = await bridge.request('signin.list', {});
    if (!answer.ok) return;
    if (seen !== signInEvents) return readSignIns();
    // One that no longer waits, without a word how it ended, has gone with the application that began it.
    const ended = store.getState().signIns.filter(({ state }) => state !== 'waiting');
    const waiting = answer.data.filter(({ id }) => !ended.some((known) => known.id === id));
    store.setState({ signIns: [...ended, ...waiting] });
  }

  async function readQuestions(): Promise<void> {
    const seen = questionEvents;
    const answer = await bridge.request('questions.list', {});
    if (answer.ok && seen === questionEvents) store.setState({ questions: answer.data });
  }

  const ends = [
    bridge.on('signin.changed', (signIn) => {
      signInEvents += 1;
      store.setState(({ signIns }) => ({ signIns: withSignIn(signIns, signIn) }));
    }),
    bridge.on('questions.changed', (questions) => {
      questionEvents += 1;
      store.setState({ questions });
    }),
    bridge.onConnection((connected) => {
      if (!connected) return;
      void readSignIns();
      void readQuestions();
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** The user has seen how it ended. */
export function closeSignIn(id: string, store = signInStore): void {
  store.setState(({ signIns }) => ({ signIns: signIns.filter((signIn) => signIn.id !== id) }));
}

/**
 * A change to one that this window did not see waiting, or has closed, is news of another window. A new sign-in takes
 * the place of an ended one of the same profile; one that the user cancelled has nothing more to say.
 */
function withSignIn(signIns: readonly SignIn[], changed: SignIn): readonly SignIn[] {
  const isKnown = signIns.some(({ id }) => id === changed.id);
  if (changed.state === 'cancelled') return signIns.filter(({ id }) => id !== changed.id);
  if (isKnown) return signIns.map((signIn) => (signIn.id === changed.id ? changed : signIn));
  if (changed.state !== 'waiting') return signIns;
  return [...signIns.filter(({ profile }) => profile !== changed.profile), changed];
}
