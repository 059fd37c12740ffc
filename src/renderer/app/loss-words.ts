/** What the window says while it cannot reach the application: what happened, what becomes of the work, what to do. */
import type { Loss } from '../ipc/socket-bridge.js';

export const lossWords: Readonly<Record<Loss, { header: string; content: string }>> = {
  lost: {
    header: 'The connection to Firsttoken is lost: connecting again',
    content:
      'If Firsttoken still runs, so does its session, and this window will show what came meanwhile. If not, start it again ' +
      'and open the address that its terminal shows: every run that ended is stored.',
  },
  ended: {
    header: 'Firsttoken has ended',
    content: 'What was measured is stored. Start it again, and open the address that its terminal shows.',
  },
  refused: {
    header: 'Firsttoken was started again, and does not know this page',
    content: 'Open the address that its terminal shows, and close this page. What was measured is stored.',
  },
};
