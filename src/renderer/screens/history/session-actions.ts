/** What can be done with stored sessions; each tells how it went in the messages at the top. */
import type { Bridge } from '../../../shared/contract/contract.js';
import { formatPlural } from '../../components/format.js';
import { saveReport } from '../../components/save-files.js';
import { notify, notifyError } from '../../stores/notifications-store.js';

/** Hides sessions and offers to bring them back. */
export async function deleteSessions(bridge: Bridge, ids: readonly string[]): Promise<void> {
  const answer = await bridge.request('sessions.delete', { ids: [...ids] });
  if (!answer.ok) {
    notifyError('Nothing was deleted', answer.error);
    return;
  }
  const { deleted } = answer.data;
  notify({
    id: `deleted-${deleted.join()}`,
    type: 'success',
    header: `Deleted ${formatPlural(deleted.length, 'session')}`,
    content: 'Until the application ends they can be brought back.',
    action: { label: 'Undo', run: () => void restoreSessions(bridge, deleted) },
  });
}

/** Brings deleted sessions back. */
export async function restoreSessions(bridge: Bridge, ids: readonly string[]): Promise<void> {
  const answer = await bridge.request('sessions.restore', { ids: [...ids] });
  if (answer.ok) {
    notify({ type: 'success', header: `Brought back ${formatPlural(answer.data.restored.length, 'session')}` });
  } else {
    notifyError('The sessions could not be brought back', answer.error);
  }
}

/** Saves the CSV files of each session, one row per run, with the notes that define the columns. */
export async function exportSessions(bridge: Bridge, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const answer = await bridge.request('sessions.report', { id, format: 'csv' });
    if (!answer.ok) {
      notifyError('The export stopped', answer.error);
      return;
    }
    await saveReport(answer.data.files);
  }
}
