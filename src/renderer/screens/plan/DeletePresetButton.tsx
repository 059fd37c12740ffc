/** Deletes one of the user's own presets. The plan stays in the form, so that it can be saved again. */
import Button from '@cloudscape-design/components/button';
import { useBridge } from '../../app/bridge-context.js';
import { reloadPresets } from '../../stores/catalogue-store.js';
import { notify, notifyError } from '../../stores/notifications-store.js';
import { updatePlan } from '../../stores/plan-store.js';

export function DeletePresetButton({ name }: { name: string }) {
  const bridge = useBridge();

  async function remove(): Promise<void> {
    const answer = await bridge.request('presets.delete', { name });
    if (!answer.ok) {
      notifyError('The preset was not deleted', answer.error);
      return;
    }
    updatePlan((form) => ({ ...form, preset: null, changed: true }));
    await reloadPresets(bridge);
    notify({
      id: 'preset',
      type: 'success',
      header: `Deleted "${name}"`,
      content: 'Its plan is still in the form below: save it again to undo this.',
    });
  }

  return <Button onClick={() => void remove()}>Delete this preset</Button>;
}
