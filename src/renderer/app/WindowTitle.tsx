/** The title of the window or tab: the screen, after the progress of a running session. */
import { windowTitle } from './running-session.js';
import { useCountedSession } from './use-counted-session.js';

export function WindowTitle({ screen }: { screen: string }) {
  return <title>{windowTitle(screen, useCountedSession())}</title>;
}
