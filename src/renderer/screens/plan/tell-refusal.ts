/** What the window says when a benchmark did not start, or may not have. */
import type { ContractError } from '../../../shared/contract/result.js';
import { currentRoute, navigate } from '../../app/routes.js';
import { notify, notifyError } from '../../stores/notifications-store.js';

/** Says nothing of what the user cancelled. */
export function tellRefusal(error: ContractError): void {
  switch (error.code) {
    case 'cancelled':
      return;
    case 'disconnected':
      notify({
        id: 'not-known-whether-started',
        type: 'warning',
        header: 'It is not known whether the benchmark started',
        content: 'The connection was lost before the answer came. When it is back, Live shows the session if it runs.',
      });
      return;
    case 'busy':
      notify({
        id: 'busy',
        type: 'warning',
        header: 'Another session is running',
        content: `${error.message} ${error.hint}`.trim(),
        action: {
          label: 'Show it',
          run: () => {
            navigate({ screen: 'live' });
          },
        },
      });
      return;
    default:
      // What is to be corrected stands in the form.
      if (currentRoute().screen === 'live') navigate({ screen: 'new' });
      notifyError('The benchmark did not start', error);
  }
}
