/** Deletes a session from its results: it is only hidden, and the message offers to bring it back. */
import type { Bridge } from '../../../../shared/contract/contract.js';
import { navigate } from '../../../app/routes.js';
import { notify, notifyError } from '../../../stores/notifications-store.js';

/** Leads to the history when it worked, and back to the results when it was undone. */
export async function deleteSession(bridge: Bridge, { id, name }: { id: string; name: string }): Promise<void> {
  const answer = await bridge.request('sessions.delete', { ids: [id] });
  if (!answer.ok) {
    notifyError('The session could not be deleted', answer.error);
    return;
  }
  navigate({ screen: 'history' });
  notify({
    id: `deleted-${id}`,
    type: 'success',
    header: `"${name}" was deleted`,
    content: 'It can be brought back until Firsttoken is closed.',
    action: { label: 'Undo', run: () => void restoreSession(bridge, id) },
  });
}

async function restoreSession(bridge: Bridge, id: string): Promise<void> {
  const answer = await bridge.request('sessions.restore', { ids: [id] });
  if (answer.ok) navigate({ screen: 'results', sessionId: id });
  else notifyError('The session could not be brought back', answer.error);
}
