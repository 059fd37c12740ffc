/** The running session for what need not count along with every run, because it is dear to draw. */
import { useShallow } from 'zustand/react/shallow';
import { useAtMostEvery } from '../components/use-at-most-every.js';
import { useLive } from '../stores/live-store.js';
import { type RunningSession, runningSession, withCount } from './running-session.js';

const COUNT_EVERY_MS = 1_000;

/** @returns null while none runs */
export function useCountedSession(): RunningSession | null {
  const session = useLive(useShallow(runningSession));
  return withCount(useAtMostEvery(session, COUNT_EVERY_MS), session);
}
