/** The title of the window or tab: the screen, after the progress of a running session. */
import { useShallow } from 'zustand/react/shallow';
import { useAtMostEvery } from '../components/use-at-most-every.js';
import { useLive } from '../stores/live-store.js';
import { runningSession, windowTitle } from './running-session.js';

const COUNT_EVERY_MS = 1_000;

export function WindowTitle({ screen }: { screen: string }) {
  const session = useAtMostEvery(useLive(useShallow(runningSession)), COUNT_EVERY_MS);
  return <title>{windowTitle(screen, session)}</title>;
}
